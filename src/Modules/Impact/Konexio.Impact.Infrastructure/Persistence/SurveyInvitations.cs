using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Invitations;
using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Reporting;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Persistence;

internal sealed class SurveyInvitations(ModuleSession<ImpactDbContext> session) : ISurveyInvitations
{
    // The wider range of days lets an index find them; PostgreSQL and .NET shorten the same months. While facts are rebuilt, nobody knows who is one person.
    private static readonly string DueSql =
        $$"""
        select distinct on (coalesce(m.counted_as, e.learner_id)) e.learner_id, e.person_id, e.enrolment_id, e.cohort_id, e.begun_on, e.ended_on
        from impact.survey_enrolments e join impact.survey_consents c on c.person_id = e.person_id left join impact.merged_learners m on m.learner_id = e.learner_id
        where e.begun_on is not null and {0} between $3 and $4 and ({0} + make_interval(months => $5))::date between $6 and $7
          and c.is_given and (c.until is null or c.until > $8)
          and not exists (
              select 1 from impact.survey_invitations i where i.learner_id in ({{PeopleSql.Same("e.learner_id")}}) and i.survey_code = $1 and i.wave = $2)
          and not exists (select 1 from impact.rebuilds)
        order by coalesce(m.counted_as, e.learner_id), {0}, e.enrolment_id limit $9
        """;

    private static readonly string ByBegin = DueSql.Replace("{0}", "e.begun_on", StringComparison.Ordinal);
    private static readonly string ByEnd = DueSql.Replace("{0}", "e.ended_on", StringComparison.Ordinal);

    public Task<SurveyInvitation?> FindLocked(SurveyInvitationId id, CancellationToken ct) =>
        First($"select *, xmin from impact.survey_invitations where id = {id.Value} for update", ct);

    public Task<SurveyInvitation?> FindByLink(byte[] hash, CancellationToken ct) => First(
        $"""
        select *, xmin from impact.survey_invitations
        where id = (select invitation_id from impact.survey_links where hash = {hash}) for update
        """, ct);

    public Task<SurveyInvitation?> FindMailDue(DateTimeOffset now, CancellationToken ct) => First(
        $"""
        select *, xmin from impact.survey_invitations
        where next_mail_at <= {now} and mail_taken_at is null and ends_at > {now} order by next_mail_at limit 1 for update skip locked
        """, ct);

    public Task<IReadOnlyList<SurveyInvitation>> LostMail(DateTimeOffset takenBefore, int atMost, CancellationToken ct) => Many(
        $"""
        select *, xmin from impact.survey_invitations
        where mail_taken_at <= {takenBefore} order by mail_taken_at limit {atMost} for update skip locked
        """, ct);

    public async Task<IReadOnlyList<SurveyInvitation>> Ended(DateTimeOffset now, int atMost, CancellationToken ct)
    {
        var ended = await session.Query(
            Command("select id from impact.survey_invitations where ends_at <= $1 and status in ('scheduled', 'sent', 'reminded') order by ends_at limit $2", Instant(now), Number(atMost)),
            row => row.GetGuid(0), ct);
        if (ended.Count == 0) return [];

        return await Many(
            $"""
            select *, xmin from impact.survey_invitations
            where id = any({ended}) and status in ('scheduled', 'sent', 'reminded') order by ends_at for update skip locked
            """, ct);
    }

    public Task<IReadOnlyList<SurveyInvitation>> OpenOf(PersonId person, DateTimeOffset now, CancellationToken ct) => Many(
        $"""
        select *, xmin from impact.survey_invitations
        where person_id = {person.Value} and ends_at > {now} and status not in ('expired', 'withdrawn') order by id for update
        """, ct);

    public async Task<IReadOnlyList<(SurveyedLearner Learner, DateOnly DueOn)>> Due(
        string surveyCode, SurveyWave wave, DateTimeOffset now, int atMost, CancellationToken ct)
    {
        var (today, months) = (SchoolDay.Of(now), SurveyCalendar.MonthsAfterEnd(wave));
        var (first, latest) = (today.AddDays(1 - SurveyCalendar.DaysOpen(wave)), today.AddMonths(-months));
        var rows = await session.Query(
            Command(
                wave == SurveyWave.Entry ? ByBegin : ByEnd, Text(surveyCode), Text(Wire.NameOf(wave)), Day(first.AddMonths(-months).AddDays(-3)),
                Day(latest.AddDays(3)), Number(months), Day(first), Day(today), Instant(now), Number(atMost)),
            row => (
                Learner: new SurveyedLearner(row.GetGuid(0), new PersonId(row.GetGuid(1)), row.GetGuid(2), row.GetGuid(3)),
                DueOn: SurveyCalendar.DueOn(wave, row.Maybe<DateOnly>(4), row.Maybe<DateOnly>(5))), ct);
        return [.. rows.Where(row => row.DueOn is { } due && SurveyCalendar.IsOpen(wave, due, today)).Select(row => (row.Learner, row.DueOn!.Value))];
    }

    public async Task<bool> Consents(PersonId person, DateTimeOffset now, CancellationToken ct)
    {
        await session.Open(ct);
        var rows = await session.Query(
            Command("select 1 from impact.survey_consents where person_id = $1 and is_given and (until is null or until > $2)", Uuid(person.Value), Instant(now)),
            _ => true, ct);
        return rows.Count > 0;
    }

    public async Task Add(SurveyInvitation invitation, CancellationToken ct) => (await session.Open(ct)).Add(invitation);

    public void AddLink(SurveyInvitation invitation, SurveyLink link, DateTimeOffset now) => session.Write(Command(
        "insert into impact.survey_links (hash, invitation_id, made_at) values ($1, $2, $3)", Bytes(link.Hash()), Uuid(invitation.Id.Value), Instant(now)));

    public void ReplaceAnswers(SurveyInvitation invitation, IReadOnlyDictionary<string, string> answers)
    {
        session.Write(Command("delete from impact.survey_answers where invitation_id = $1", Uuid(invitation.Id.Value)));
        session.Write(Command(
            "insert into impact.survey_answers (invitation_id, question_code, choice) select $1, code, choice from unnest($2, $3) as given (code, choice)",
            Uuid(invitation.Id.Value), Texts(answers.Keys), Texts(answers.Values)));
    }

    private static NpgsqlParameter<DateOnly> Day(DateOnly day) => new() { TypedValue = day };

    private async Task<SurveyInvitation?> First(FormattableString sql, CancellationToken ct) => (await Many(sql, ct)).SingleOrDefault();

    private async Task<IReadOnlyList<SurveyInvitation>> Many(FormattableString sql, CancellationToken ct) =>
        await (await session.Open(ct)).Set<SurveyInvitation>().FromSql(sql).AsTracking().ToListAsync(ct);
}
