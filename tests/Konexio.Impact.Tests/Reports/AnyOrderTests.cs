using FsCheck.Xunit;

namespace Konexio.Impact.Tests.Reports;

/// <summary>Figures are a function of what was told, and of nothing else.</summary>
public sealed class AnyOrderTests(PaidSchool paid) : IClassFixture<PaidSchool>
{
    /// <summary>A failure prints the seed to put into <c>Replay</c>, and the fewest messages with which it fails.</summary>
    [Property(MaxTest = 4, Arbitrary = [typeof(Hearings)])]
    public async Task Late_repeated_and_reordered_messages_give_the_same_reports_and_so_does_a_rebuild(Hearing hearing)
    {
        var (school, grants) = (paid.School, paid.Grants);
        await school.Forget();
        await school.Hear(hearing.InOrder);
        var (reports, reckoning) = (await Reports(school, grants), new Reckoning(hearing.InOrder));
        foreach (var grant in grants) (await school.Cells(grant.Id)).ShouldBe(reckoning.Cells(grant, grants), "in order");
        (await school.Years()).ShouldBe(reckoning.Years(), "in order");

        await school.Forget();
        await school.Hear(hearing.AsHeard);
        (await Reports(school, grants)).ShouldBe(reports, "as heard");

        await school.Rebuild();
        (await Reports(school, grants)).ShouldBe(reports, "rebuilt");
    }

    [Property(MaxTest = 2, Arbitrary = [typeof(Hearings)])]
    public async Task Figures_are_right_after_each_message(Hearing hearing)
    {
        await paid.School.Forget();
        var heard = new List<(Guid, SharedKernel.IIntegrationEvent)>();
        foreach (var one in hearing.AsHeard)
        {
            heard.Add(one);
            await paid.School.Hear([one]);
            // The last one always, so that fewer messages can be tried when it fails.
            if (heard.Count % 7 != 0 && heard.Count != hearing.AsHeard.Count) continue;

            var reckoning = new Reckoning(heard);
            foreach (var grant in paid.Grants) (await paid.School.Cells(grant.Id)).ShouldBe(reckoning.Cells(grant, paid.Grants), $"after {heard.Count} messages");
            (await paid.School.Years()).ShouldBe(reckoning.Years(), $"after {heard.Count} messages");
        }
    }

    [Fact]
    public async Task A_grant_that_comes_or_changes_late_is_counted_in_the_background()
    {
        await using var school = await School.Open();
        var told = new RandomSchool(6);
        await school.Hear(told.Told);

        var grants = await PaidSchool.Pay(school);
        (await school.ReportOf(grants[0].Id)).GetProperty("status").GetString().ShouldBe("computing");
        await school.Count();

        (await school.ReportOf(grants[0].Id)).GetProperty("status").GetString().ShouldBe("complete");
        foreach (var grant in grants) (await school.Cells(grant.Id)).ShouldBe(new Reckoning(told.Told).Cells(grant, grants));
    }

    private static async Task<string> Reports(School school, IEnumerable<AGrant> grants)
    {
        var reports = "";
        foreach (var grant in grants) reports += await school.Report(grant.Id) + "\n";
        foreach (var year in (int[])[2025, 2026]) reports += await school.Year("bpf", year) + "\n" + await school.Year("qualiopi", year) + "\n";
        return reports;
    }
}
