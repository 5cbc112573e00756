using System.Security.Cryptography;
using System.Text;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Calendar;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Infrastructure.Calendar;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>
/// Gives the sessions of a cohort, learner or trainer as iCalendar text to whoever holds the secret link. A calendar program asks
/// again with <c>If-None-Match</c>; it is told of a moved session by a greater <c>SEQUENCE</c>, and of a cancelled one by its status.
/// </summary>
public sealed record GetCalendarFeed(string Secret) : IQuery<CalendarFeed>
{
    public override string ToString() => nameof(GetCalendarFeed);
}

/// <summary>iCalendar text (RFC 5545).</summary>
public sealed record CalendarFeed(string Text)
{
    /// <summary>The same text has the same tag.</summary>
    public string Tag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..32]}\"";

    public override string ToString() => nameof(CalendarFeed);
}

internal sealed class GetCalendarFeedHandler(ModuleSession<CurriculumDbContext> session, RequestContext request, IRosters rosters, CalendarSessions sessions)
    : IQueryHandler<GetCalendarFeed, CalendarFeed>
{
    public async Task<Result<CalendarFeed>> Handle(GetCalendarFeed query, CancellationToken cancellationToken)
    {
        // Nobody's rows are open to a caller without a token; who knows the secret sees what the link shows, and no more.
        request.ActAsSystem(nameof(GetCalendarFeed));
        var links = await session.Query(
            Command("select subject, subject_id from curriculum.calendar_links where secret_hash = $1 and revoked_at is null", Bytes(CalendarSecret.HashOf(query.Secret))),
            row => (Subject: Wire.Read<CalendarSubject>(row.GetString(0)), Id: row.GetGuid(1)), cancellationToken);
        if (links is not [var (subject, id)]) return CalendarLinkErrors.NotFound;

        return new CalendarFeed(await (subject switch
        {
            CalendarSubject.Cohort => OfCohort(id, cancellationToken),
            CalendarSubject.Trainer => OfTrainer(id, cancellationToken),
            _ => OfLearner(new LearnerId(id), cancellationToken),
        }));
    }

    private async Task<string> OfCohort(Guid cohort, CancellationToken ct)
    {
        var shown = await sessions.OfCohorts([cohort], ct);
        return CalendarText.Of(shown.Count > 0 ? $"Konexio – {shown[0].Cohort}" : "Konexio", shown);
    }

    private async Task<string> OfTrainer(Guid trainer, CancellationToken ct)
    {
        var (person, shown) = await sessions.OfTrainer(trainer, ct);
        session.Touched([person], nameof(GetCalendarFeed), AuditedAccess.Read, "calendar");
        return CalendarText.Of("Konexio – mes cours", shown);
    }

    // Only the days on which they are enrolled: a learner who is suspended, or not yet there, is not expected.
    private async Task<string> OfLearner(LearnerId learner, CancellationToken ct)
    {
        var entries = await rosters.Of(learner, ct);
        var shown = await sessions.OfCohorts(entries.Select(entry => entry.CohortId.Value), ct);
        session.Touched(entries.Select(entry => entry.PersonId), nameof(GetCalendarFeed), AuditedAccess.Read, "calendar");
        return CalendarText.Of("Konexio – mes séances", shown.Where(one => entries.Any(entry => entry.CohortId == one.CohortId && entry.Covers(one.Slot.Date))));
    }
}
