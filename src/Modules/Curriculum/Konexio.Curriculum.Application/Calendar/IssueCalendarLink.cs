using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Calendar;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Calendar;

/// <summary>Makes a secret link under which a calendar program reads the sessions of a cohort, a learner or a trainer.</summary>
/// <param name="Subject">Whose sessions.</param>
/// <param name="SubjectId">The id of the cohort, learner or trainer.</param>
public sealed record IssueCalendarLink(CalendarSubject Subject, Guid SubjectId) : ICommand<IssueCalendarLinkResponse>;

/// <summary>The new link.</summary>
/// <param name="Feed">The path to give to the calendar program, with the secret in it. Shown once; absent when the request was repeated.</param>
public sealed record IssueCalendarLinkResponse(Guid Id, CalendarSubject Subject, Guid SubjectId, DateTimeOffset IssuedAt, string? Feed)
    : IHasSecret<IssueCalendarLinkResponse>
{
    public IssueCalendarLinkResponse WithoutSecret() => this with { Feed = null };

    public override string ToString() => nameof(IssueCalendarLinkResponse);
}

internal sealed class IssueCalendarLinkValidator : AbstractValidator<IssueCalendarLink>
{
    public IssueCalendarLinkValidator() => RuleFor(command => command.Subject).IsInEnum();
}

internal sealed class IssueCalendarLinkHandler(
    ICalendarLinks links, ICohorts cohorts, IRosters rosters, ITrainers trainers, IAudit audit, TimeProvider clock)
    : ICommandHandler<IssueCalendarLink, IssueCalendarLinkResponse>
{
    public async Task<Result<IssueCalendarLinkResponse>> Handle(IssueCalendarLink request, CancellationToken cancellationToken)
    {
        if (await Subject(request, cancellationToken) is not { } shown) return CalendarLinkErrors.SubjectNotFound;

        var secret = CalendarSecret.Create();
        var link = CalendarLink.Issue(request.Subject, request.SubjectId, secret, clock.GetUtcNow());
        await links.Add(link, cancellationToken);
        audit.Touched(shown, nameof(IssueCalendarLink), AuditedAccess.Change, "calendarLink");
        return new IssueCalendarLinkResponse(link.Id.Value, link.Subject, link.SubjectId, link.IssuedAt, $"/calendars/{secret.Text}.ics");
    }

    // Whose days the link shows: nobody's in particular for a cohort, and null where there is no such subject.
    private async Task<IReadOnlyList<PersonId>?> Subject(IssueCalendarLink request, CancellationToken ct) => request.Subject switch
    {
        CalendarSubject.Cohort => await cohorts.Find(new CohortId(request.SubjectId), ct) is null ? null : [],
        CalendarSubject.Trainer => await trainers.Find(new TrainerId(request.SubjectId), ct) is { LeftAt: null } trainer ? [trainer.PersonId] : null,
        _ => await rosters.Of(new LearnerId(request.SubjectId), ct) is [var entry, ..] ? [entry.PersonId] : null,
    };
}
