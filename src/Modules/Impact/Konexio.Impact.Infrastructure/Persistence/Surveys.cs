using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Surveys;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Impact.Infrastructure.Persistence;

internal sealed class Surveys(ModuleSession<ImpactDbContext> session) : ISurveys
{
    public async Task<IReadOnlyList<(string Code, IReadOnlyList<SurveyWave> Waves)>> Waves(CancellationToken ct) => await session.Query(
        PlatformSql.Command("select code, waves from impact.surveys order by code"),
        row => (row.GetString(0), StoredJson.Read<IReadOnlyList<SurveyWave>>(row.GetString(1))), ct);

    public async Task<Survey?> Find(string code, CancellationToken ct) =>
        await (await session.Open(ct)).Set<Survey>().AsTracking().SingleOrDefaultAsync(survey => survey.Code == code, ct);

    public async Task Add(Survey survey, CancellationToken ct) => (await session.Open(ct)).Add(survey);

    public Task<SurveyVersion?> FindLatest(string code, CancellationToken ct) =>
        First(versions => versions.Where(version => version.SurveyCode == code).OrderByDescending(version => version.Number), ct);

    public Task<SurveyVersion?> FindInForce(string code, CancellationToken ct) =>
        First(versions => versions.Where(version => version.SurveyCode == code && version.PublishedAt != null).OrderByDescending(version => version.Number), ct);

    public Task<SurveyVersion?> FindVersion(string code, int number, CancellationToken ct) =>
        First(versions => versions.Where(version => version.SurveyCode == code && version.Number == number), ct);

    public async Task AddVersion(SurveyVersion version, CancellationToken ct) => (await session.Open(ct)).Add(version);

    private async Task<SurveyVersion?> First(Func<IQueryable<SurveyVersion>, IQueryable<SurveyVersion>> which, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await which(context.Set<SurveyVersion>().AsTracking()).FirstOrDefaultAsync(ct);
        if (found is not null) session.DemandOnChange(context, found);
        return found;
    }
}
