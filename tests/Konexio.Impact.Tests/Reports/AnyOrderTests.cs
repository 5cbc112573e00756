namespace Konexio.Impact.Tests.Reports;

/// <summary>Figures are a function of what was told, and of nothing else.</summary>
public sealed class AnyOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Late_repeated_and_reordered_messages_give_the_same_reports_and_so_does_a_rebuild(int seed)
    {
        await using var school = await School.Open();
        var told = new RandomSchool(seed);
        var (all, digital, spring) = await ThreeGrants(school, told);
        AGrant[] grants = [all, digital, spring];
        await school.Hear(told.Told);
        var reports = await Reports(school, grants);

        foreach (var grant in grants) (await school.Cells(grant.Id)).ShouldBe(new Reckoning(told.Told).Cells(grant, grants), $"seed {seed}");
        (await school.Years()).ShouldBe(new Reckoning(told.Told).Years(), $"seed {seed}");

        foreach (var order in (int[])[1, 2])
        {
            await school.Forget();
            await school.Hear(told.Shuffled((seed * 10) + order));
            (await Reports(school, grants)).ShouldBe(reports, $"seed {seed}, order {order}");
        }

        await school.Rebuild();
        (await Reports(school, grants)).ShouldBe(reports, $"seed {seed}, rebuilt");
    }

    [Fact]
    public async Task Figures_are_right_after_each_message()
    {
        await using var school = await School.Open();
        var told = new RandomSchool(5);
        var grants = await ThreeGrants(school, told);
        AGrant[] all = [grants.All, grants.Digital, grants.Spring];
        var heard = new List<(Guid, SharedKernel.IIntegrationEvent)>();

        foreach (var one in told.Shuffled(3))
        {
            heard.Add(one);
            await school.Hear([one]);
            if (heard.Count % 7 != 0) continue;

            (await school.Cells(grants.All.Id)).ShouldBe(new Reckoning(heard).Cells(grants.All, all), $"after {heard.Count} messages");
            (await school.Years()).ShouldBe(new Reckoning(heard).Years(), $"after {heard.Count} messages");
        }
    }

    [Fact]
    public async Task A_grant_that_comes_or_changes_late_is_counted_in_the_background()
    {
        await using var school = await School.Open();
        var told = new RandomSchool(6);
        await school.Hear(told.Told);

        var grants = await ThreeGrants(school, told);
        (await school.ReportOf(grants.All.Id)).GetProperty("status").GetString().ShouldBe("computing");
        await school.Count();

        AGrant[] all = [grants.All, grants.Digital, grants.Spring];
        (await school.ReportOf(grants.All.Id)).GetProperty("status").GetString().ShouldBe("complete");
        foreach (var grant in all) (await school.Cells(grant.Id)).ShouldBe(new Reckoning(told.Told).Cells(grant, all));
    }

    private static async Task<(AGrant All, AGrant Digital, AGrant Spring)> ThreeGrants(School school, RandomSchool told) => (
        await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), []),
        await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 5, 10), ["parcours-digital"]),
        await school.Pay(new DateOnly(2026, 3, 20), new DateOnly(2026, 6, 1), [], told.Sites[0]));

    private static async Task<string> Reports(School school, IEnumerable<AGrant> grants)
    {
        var reports = "";
        foreach (var grant in grants) reports += await school.Report(grant.Id) + "\n";
        foreach (var year in (int[])[2025, 2026]) reports += await school.Year("bpf", year) + "\n" + await school.Year("qualiopi", year) + "\n";
        return reports;
    }
}
