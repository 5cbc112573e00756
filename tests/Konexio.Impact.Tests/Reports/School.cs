using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Infrastructure;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Tests.Reports;

/// <summary>An app of its own with one funder: what it is told, which grants pay, and what its reports say.</summary>
internal sealed class School(ImpactApp app, Guid funder) : IAsyncDisposable
{
    public ImpactApp App => app;

    public Guid Funder => funder;

    public static async Task<School> Open()
    {
        var app = await ImpactApp.Fresh();
        return new School(app, await app.AFunder());
    }

    public async Task Hear(IEnumerable<(Guid Message, IIntegrationEvent Told)> told)
    {
        foreach (var (message, one) in told) await app.Hear(one, message);
    }

    public async Task<AGrant> Pay(DateOnly from, DateOnly until, string[] tracks, params Guid[] sites) =>
        new(await app.AGrant(funder, from, until, tracks, sites), from, until, tracks, sites);

    /// <summary>Returns when no cohort waits to be counted.</summary>
    public Task Count() => app.Services.GetRequiredService<FactsClock>().Tick(TestContext.Current.CancellationToken);

    public async Task Rebuild()
    {
        (await app.As(Role.Administrator).Do("/v1/impact/rebuild")).EnsureSuccessStatusCode();
        await Count();
    }

    public async Task<string> Report(Guid grant) => await app.Staff().GetStringAsync($"/v1/grants/{grant}/report");

    /// <param name="figures"><c>bpf</c> or <c>qualiopi</c>.</param>
    /// <param name="year">The calendar year.</param>
    public Task<string> Year(string figures, int year) => app.Staff().GetStringAsync($"/v1/impact/{figures}?year={year}");

    public async Task<JsonElement> ReportOf(Guid grant) => JsonDocument.Parse(await Report(grant)).RootElement;

    /// <summary>The cells as they are kept, as <see cref="Reckoning.Cells"/> says them.</summary>
    public async Task<IReadOnlyList<string>> Cells(Guid grant) => [.. (await app.Ask(
        """
        select k.dimension || ' ' || k.key || ' ' || measure.key || ' ' || measure.value
        from impact.grant_cells k, jsonb_each_text(to_jsonb(k) - 'grant_id' - 'dimension' - 'key') measure where k.grant_id = $1 and measure.value <> '0'
        """, grant)).Order(StringComparer.Ordinal)];

    /// <summary>The cells of calendar years as they are kept, as <see cref="Reckoning.Years"/> says them.</summary>
    public async Task<IReadOnlyList<string>> Years() => [.. (await app.Ask(
        """
        select k.year || ' ' || k.dimension || ' ' || k.key || ' ' || measure.key || ' ' || measure.value
        from impact.year_cells k, jsonb_each_text(to_jsonb(k) - 'year' - 'dimension' - 'key') measure where measure.value <> '0'
        """)).Order(StringComparer.Ordinal)];

    /// <summary>As if nothing had been heard yet; funders and grants stay.</summary>
    public async Task Forget()
    {
        var tables = await app.Ask("select 'impact.' || table_name from information_schema.tables where table_schema = 'impact' and (table_name like 'fact%' or table_name in ('event_log', 'grant_people', 'grant_cells', 'year_people', 'year_cells', 'stale_cohorts', 'rebuilds'))");
        await app.Database.Query($"truncate {string.Join(", ", tables)}");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>Funders and grants over HTTP.</summary>
internal static class Paying
{
    private static int s_count;

    public static async Task<Guid> AFunder(this ImpactApp app)
    {
        var answer = await app.Staff().Do("/v1/funders", new { name = $"Financeur {Interlocked.Increment(ref s_count)}" });
        answer.EnsureSuccessStatusCode();
        return (await answer.Element()).GetProperty("id").GetGuid();
    }

    public static async Task<Guid> AGrant(this ImpactApp app, Guid funder, DateOnly from, DateOnly until, string[]? tracks = null, Guid[]? sites = null)
    {
        var answer = await app.Staff().Do(
            "/v1/grants", new { funderId = funder, name = $"Subvention {Interlocked.Increment(ref s_count)}", startsOn = from, endsOn = until, amountCents = 1_000_000L, scope = new { tracks = tracks ?? [], sites = sites ?? [] } });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Text());
        return (await answer.Element()).GetProperty("id").GetGuid();
    }
}
