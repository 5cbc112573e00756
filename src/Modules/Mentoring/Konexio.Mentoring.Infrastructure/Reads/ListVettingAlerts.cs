using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>
/// Mentors whose vetting check has expired or soon will, with the mentorships that run: an expired check stops new pairings by itself, and what is
/// to become of the running ones is the school's to decide.
/// </summary>
/// <param name="WithinDays">Also those whose check expires in as many days, 0 to 365; 30 where nothing is said.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListVettingAlerts(int WithinDays, string? Cursor, int Limit) : IQuery<Page<VettingAlertResponse>>;

/// <summary>A mentor who is approved, or whose mentorships run, and whose check is over or soon will be.</summary>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">Their employer.</param>
/// <param name="Status">Their state.</param>
/// <param name="VettedUntil">The last day on which the check is good.</param>
/// <param name="Expired">Whether that day is over: no pairing begins until the next check.</param>
/// <param name="RunningMentorshipIds">The mentorships that are accepted or active.</param>
public sealed record VettingAlertResponse(
    Guid MentorId, Guid CompanyId, MentorStatus Status, DateOnly VettedUntil, bool Expired, IReadOnlyList<Guid> RunningMentorshipIds);

internal sealed class ListVettingAlertsValidator : AbstractValidator<ListVettingAlerts>
{
    public ListVettingAlertsValidator()
    {
        RuleFor(query => query.WithinDays).InclusiveBetween(0, 365);
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListVettingAlertsHandler(ModuleSession<MentoringDbContext> session, TimeProvider clock) : IQueryHandler<ListVettingAlerts, Page<VettingAlertResponse>>
{
    private const string Select =
        """
        select m.id, m.person_id, m.company_id, m.status, m.vetted_until,
            array(select s.id from mentoring.mentorships s where s.mentor_id = m.id and s.status in ('accepted', 'active') order by s.id)
        from mentoring.mentors m
        """;

    public async Task<Result<Page<VettingAlertResponse>>> Handle(ListVettingAlerts request, CancellationToken cancellationToken)
    {
        var today = SchoolDay.Of(clock.GetUtcNow());
        var select = new Filtered(Select)
            .And("m.vetted_until <= ?", new NpgsqlParameter<DateOnly> { TypedValue = today.AddDays(request.WithinDays) })
            .And("(m.status = 'approved' or exists (select 1 from mentoring.mentorships s where s.mentor_id = m.id and s.status in ('accepted', 'active')))")
            .And("m.id < ?", PageRules.After(request.Cursor) is { } after ? PlatformSql.Uuid(after) : null)
            .Page("m.id desc", request.Limit);
        var rows = await session.Query(select, row => (Person: new PersonId(row.GetGuid(1)), Alert: Alert(row, today)), cancellationToken);
        var page = Page<(PersonId Person, VettingAlertResponse Alert)>.Of(rows, request.Limit, row => row.Alert.MentorId);
        session.Touched(page.Items.Select(row => row.Person), nameof(ListVettingAlerts), AuditedAccess.Read, "vetting");
        return new Page<VettingAlertResponse>([.. page.Items.Select(row => row.Alert)], page.NextCursor);
    }

    private static VettingAlertResponse Alert(NpgsqlDataReader row, DateOnly today)
    {
        var until = row.GetFieldValue<DateOnly>(4);
        return new VettingAlertResponse(row.GetGuid(0), row.GetGuid(2), Wire.Read<MentorStatus>(row.GetString(3)), until, until < today, row.GetFieldValue<Guid[]>(5));
    }
}
