using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Invitations;
using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>Who is asked what and how far that is, newest first; never a link, and never an answer.</summary>
/// <param name="SurveyCode">Only those of this survey.</param>
/// <param name="Wave">Only those of this wave.</param>
/// <param name="Status">Only those in this state; those that no mail reaches are <c>scheduled</c>.</param>
/// <param name="CohortId">Only those of this cohort.</param>
/// <param name="LearnerId">Only those of this learner.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListSurveyInvitations(
    string? SurveyCode, SurveyWave? Wave, InvitationStatus? Status, Guid? CohortId, Guid? LearnerId, string? Cursor, int Limit) : IQuery<Page<SurveyInvitationSummary>>;

/// <summary>An invitation.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="SurveyCode">The survey.</param>
/// <param name="VersionNumber">The version of its questions.</param>
/// <param name="Wave">When in their training the learner is asked.</param>
/// <param name="LearnerId">Who is asked.</param>
/// <param name="CohortId">In which cohort they were.</param>
/// <param name="Status">How far it is.</param>
/// <param name="DueOn">The wave's day.</param>
/// <param name="EndsAt">Until when it can be answered.</param>
/// <param name="SentAt">When it was first sent or handed out.</param>
/// <param name="Reminders">How many reminders were sent, 0 to 2.</param>
/// <param name="AnsweredAt">When it was answered last.</param>
/// <param name="MailStop">Why no mail is sent any more: hand the link out.</param>
public sealed record SurveyInvitationSummary(
    Guid Id, string SurveyCode, int VersionNumber, SurveyWave Wave, Guid LearnerId, Guid CohortId, InvitationStatus Status, DateOnly DueOn, DateTimeOffset EndsAt,
    DateTimeOffset? SentAt, int Reminders, DateTimeOffset? AnsweredAt, MailStop? MailStop);

internal sealed class ListSurveyInvitationsValidator : AbstractValidator<ListSurveyInvitations>
{
    public ListSurveyInvitationsValidator()
    {
        RuleFor(query => query.SurveyCode).PlainText(40);
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListSurveyInvitationsHandler(ModuleSession<ImpactDbContext> session) : IQueryHandler<ListSurveyInvitations, Page<SurveyInvitationSummary>>
{
    private const string Select =
        """
        select i.id, i.survey_code, i.version_number, i.wave, i.learner_id, i.cohort_id, i.status, i.due_on, i.ends_at, i.sent_at, i.reminders, i.answered_at, i.mail_stop
        from impact.survey_invitations i
        """;

    public async Task<Result<Page<SurveyInvitationSummary>>> Handle(ListSurveyInvitations request, CancellationToken cancellationToken)
    {
        var select = new Filtered(Select)
            .And("i.survey_code = ?", request.SurveyCode is { } survey ? Text(survey) : null)
            .And("i.wave = ?", request.Wave is { } wave ? Text(Wire.NameOf(wave)) : null)
            .And("i.status = ?", request.Status is { } status ? Text(Wire.NameOf(status)) : null)
            .And("i.cohort_id = ?", request.CohortId is { } cohort ? Uuid(cohort) : null)
            .And("i.learner_id = ?", request.LearnerId is { } learner ? Uuid(learner) : null)
            .And("i.id < ?", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null)
            .Page("i.id desc", request.Limit);
        return Page<SurveyInvitationSummary>.Of(await session.Query(select, Of, cancellationToken), request.Limit, invitation => invitation.Id);
    }

    private static SurveyInvitationSummary Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetInt32(2), Wire.Read<SurveyWave>(row.GetString(3)), row.GetGuid(4), row.GetGuid(5),
        Wire.Read<InvitationStatus>(row.GetString(6)), row.GetFieldValue<DateOnly>(7), row.GetFieldValue<DateTimeOffset>(8), row.Maybe<DateTimeOffset>(9),
        row.GetInt32(10), row.Maybe<DateTimeOffset>(11), row.Text(12) is { } stop ? Wire.Read<MailStop>(stop) : null);
}
