using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Infrastructure.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Tests.Reports;

/// <summary>What is kept for a year says what the facts say when they are asked.</summary>
public sealed class YearFiguresTests
{
    private const string LiveKinds =
        """
        select format('%s %s %s', coalesce(kind, ''), count(distinct learner_id), coalesce(sum(minutes), 0))
        from (
            select coalesce(k.kind, 'otherTraining') as kind, coalesce(m.counted_as, a.learner_id) as learner_id, s.minutes
            from impact.fact_sessions s join impact.fact_attendances a using (session_id) left join impact.training_kinds k using (track_code)
            left join impact.merged_learners m using (learner_id)
            where extract(year from s.held_on) = $1 and a.status in ('present', 'late')) attended
        group by grouping sets ((kind), ()) order by kind nulls first
        """;

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public async Task Kept_figures_are_those_of_the_facts(int seed)
    {
        await using var school = await School.Open();
        await school.Hear(new RandomSchool(seed).Told);

        foreach (var year in (int[])[2025, 2026])
        {
            var (tracks, kinds) = (await Kept(school, year, YearSql.Track), await Kept(school, year, YearSql.Kind));
            tracks.Rows.Count.ShouldBe(2);
            foreach (var (track, counts) in tracks.Rows) (await Live(school, year, track)).ShouldBe(Listed(counts), $"{year} {track}");
            (await Live(school, year)).ShouldBe(Listed(tracks.Total), $"{year}");
            (await school.App.Ask(LiveKinds, year)).ShouldBe(kinds.Rows.Prepend((Key: "", Counts: kinds.Total))
                .Select(row => $"{row.Key} {row.Counts[Measure.AttendedPeople]} {row.Counts[Measure.AttendedMinutes]}"));
        }
    }

    private static Task<YearReport> Kept(School school, int year, string dimension) =>
        school.App.Work((services, ct) => services.GetRequiredService<YearFigures>().Read(year, dimension, ct));

    private static async Task<string> Live(School school, int year, params string[] tracks) => Listed(await school.App.Work((services, ct) =>
        services.GetRequiredService<FactMeasures>().Count(GrantScope.Everything with { Tracks = tracks }, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), ct)));

    private static string Listed(MeasuredCounts counts) => string.Join(' ', MeasureColumns.Counted.Select(one => $"{one.Column}={counts[one.Measure]}"));
}
