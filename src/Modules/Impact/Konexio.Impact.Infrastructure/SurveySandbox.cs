using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Application.Publication;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Domain.Invitations;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure;

/// <summary>
/// What a newcomer finds of surveys and claims: two cohorts that were asked in three waves, the two claims that come of it, and two
/// learners who are asked today, one of them by a link that is known.
/// </summary>
internal sealed class SurveySandbox(IServiceScopeFactory scopes, TimeProvider clock) : ISeedSandbox
{
    /// <summary>What stands behind <c>/s/</c> in the known link.</summary>
    public const string Token = "sandbox-survey-of-a-made-up-learner-0000001";

    private static readonly SurveyWave[] Waves = [SurveyWave.Entry, SurveyWave.Exit, SurveyWave.Months6];
    private static readonly ClaimId SkillsUsedDaily = new(new("01920000-0000-7000-8000-000000000086"));
    private static readonly ClaimId FeelsMoreIntegrated = new(new("01920000-0000-7000-8000-000000000087"));

    public async Task Seed(CancellationToken ct)
    {
        await Commit(AskLearners, ct);
        await Commit(PublishClaims, ct);
    }

    private async Task Commit(Func<IServiceProvider, CancellationToken, Task<Result<Nothing>>> work, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("sandbox");
        var done = await scope.ServiceProvider.GetRequiredService<ModuleSession<ImpactDbContext>>().Commit(
            isCommand: false, () => work(scope.ServiceProvider, ct), ct);
        if (!done.Succeeded) throw new InvalidOperationException($"The sandbox could not be seeded: {done.Errors[0].Code}");
    }

    // Each start asks; through EF, the question alone would compile the module's model.
    private static async Task<bool> Is(string sql, Guid id, IServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredService<ModuleSession<ImpactDbContext>>().Query(Command(sql, Uuid(id)), _ => true, ct) is not [];

    private async Task<Result<Nothing>> AskLearners(IServiceProvider services, CancellationToken ct)
    {
        if (await Is("select 1 from impact.survey_invitations where cohort_id = $1", SandboxCohort.LatestId, services, ct)) return default(Nothing);

        var now = clock.GetUtcNow();
        var version = (await services.GetRequiredService<ISurveys>().FindVersion(SurveySeed.Code, 1, ct)).Demand(SurveyErrors.VersionNotFound);
        var invitations = services.GetRequiredService<ISurveyInvitations>();
        List<(SurveyInvitation Invitation, IReadOnlyDictionary<string, string> Answers)> answered = [];
        var cohorts = SandboxCohort.Past(SchoolDay.Of(now));
        foreach (var (place, (cohort, learner)) in cohorts.SelectMany(cohort => cohort.Learners, (cohort, learner) => (cohort, learner)).Index())
        {
            foreach (var wave in Waves)
            {
                var invitation = Sent(version, wave, cohort, learner, cohort.NoonOf(wave));
                if (SandboxAnswers.Of(wave, place) is { } answers)
                {
                    invitation.Answer(version.Content, answers, invitation.OpenedAt.AddDays(1)).Demand();
                    answered.Add((invitation, answers));
                }
                else
                {
                    invitation.Expire(now).Demand();
                }

                await invitations.Add(invitation, ct);
            }
        }

        var latest = SandboxCohort.Latest(SchoolDay.Of(now));
        var open = Sent(version, SurveyWave.Months6, latest, latest.Learners[0], now);
        await invitations.Add(open, ct);
        await invitations.Add(SurveyInvitation.Open(version, SurveyWave.Months6, latest.Learners[1], latest.DueOn(SurveyWave.Months6), now), ct);
        foreach (var cohort in cohorts.Append(latest)) await cohort.Tell(services, ct);

        // Answers and links refer to their invitations.
        var session = services.GetRequiredService<ModuleSession<ImpactDbContext>>();
        await (await session.Open(ct)).SaveChangesAsync(ct);
        foreach (var (invitation, answers) in answered) invitations.ReplaceAnswers(invitation, answers);
        session.Write(Command(
            "insert into impact.survey_links (hash, invitation_id, made_at) values ($1, $2, $3)", Bytes(SurveyLink.HashOf(Token)), Uuid(open.Id.Value), Instant(now)));
        return default(Nothing);
    }

    private async Task<Result<Nothing>> PublishClaims(IServiceProvider services, CancellationToken ct)
    {
        if (await Is("select 1 from impact.claims where id = $1", SkillsUsedDaily.Value, services, ct)) return default(Nothing);

        var (claims, now) = (services.GetRequiredService<IClaims>(), clock.GetUtcNow());
        var cohorts = SandboxCohort.Past(SchoolDay.Of(now));
        foreach (var (id, indicator) in new[] { (SkillsUsedDaily, "skillsUsedDaily"), (FeelsMoreIntegrated, "feelsMoreIntegrated") })
        {
            var subject = new ClaimSubject(
                indicator,
                new Bilingual("Bac à sable : deux promotions fictives de DigiStart", "Sandbox: two made-up cohorts of DigiStart"),
                GrantScope.Everything with { Cohorts = [.. cohorts.Select(cohort => cohort.Id)] },
                cohorts[0].BegunOn,
                cohorts[0].DueOn(SurveyWave.Months6));
            var claim = Claim.Draft(id, subject, now).Demand();
            var measured = await services.GetRequiredService<IMeasure>().Measure(subject, indicatorVersion: null, ct);
            claim.Compute(measured.Demand(ClaimErrors.IndicatorUnknown), now).Demand();
            // Where a newcomer's own claims stand in its way it stays computed: the host must start all the same.
            _ = claim.Publish(await claims.EverPublishedLocked(indicator, ct), now);
            await claims.Add(claim, ct);
        }

        return default(Nothing);
    }

    private static SurveyInvitation Sent(SurveyVersion version, SurveyWave wave, SandboxCohort cohort, SurveyedLearner learner, DateTimeOffset at)
    {
        var invitation = SurveyInvitation.Open(version, wave, learner, cohort.DueOn(wave), at);
        invitation.Send(at).Demand();
        return invitation;
    }
}
