using FsCheck.Xunit;
using Konexio.Impact.Domain.Publication;

namespace Konexio.Impact.Tests.Publication;

public sealed class SuppressionTests
{
    [Fact]
    public void A_number_below_five_is_hidden_and_so_is_what_it_could_be_subtracted_from()
    {
        var published = Publish(Sum("all", 30, ("paris", 3), ("lyon", 12), ("lille", 15)));

        published.Hidden.Order().ShouldBe(["lyon", "paris"]);
    }

    [Fact]
    public void Nobody_is_shown_as_nobody_and_covers_nobody()
    {
        var published = Publish(Sum("all", 24, ("paris", 0), ("lyon", 4), ("lille", 20)));

        published.Hidden.Order().ShouldBe(["lille", "lyon"]);
    }

    [Fact]
    public void Where_two_hidden_numbers_are_too_few_together_more_is_hidden()
    {
        // 2 + 3 people are known to be hidden, and none of the two is nobody.
        var published = Publish(Sum("all", 25, ("paris", 2), ("lyon", 3), ("lille", 9), ("metz", 11)));

        published.Hidden.Order().ShouldBe(["lille", "lyon", "paris"]);
    }

    [Fact]
    public void What_is_large_is_all_shown() =>
        Publish(Sum("all", 30, ("paris", 6), ("lyon", 12), ("lille", 12))).Hidden.ShouldBeEmpty();

    [Fact]
    public void Four_who_joined_since_last_month_do_not_show()
    {
        var before = Publish(Sum("all", 40, ("paris", 10), ("lyon", 30)));
        var after = Suppression.Apply(Sum("all", 54, ("paris", 14), ("lyon", 40)), [before]);

        after.Hidden.ShouldContain("paris");
        after.Hidden.Count.ShouldBeGreaterThan(1);
        new Attacker([before, after]).Solved().ShouldBeEmpty();
    }

    [Fact]
    public void One_who_was_counted_twice_last_month_does_not_show()
    {
        var before = Publish(Sum("all", 40, ("paris", 10), ("lyon", 30)));
        // Somebody in Paris and somebody in Lyon turned out to be one person, and all other numbers are as they were.
        var after = Suppression.Apply(Sum("all", 39, ("paris", 10), ("lyon", 30)), [before]);

        after.Hidden.ShouldContain("all");
        after.Hidden.Count.ShouldBeGreaterThan(1);
        new Attacker([before, after]).Solved().ShouldBeEmpty();
        new Attacker([before, after]).Cornered().ShouldBeEmpty();
    }

    [Fact]
    public void A_number_hidden_last_month_does_not_follow_from_what_is_shown_now()
    {
        var before = Publish(Sum("all", 50, ("paris", 3), ("lyon", 20), ("lille", 27)));
        var after = Suppression.Apply(Sum("all", 60, ("paris", 13), ("lyon", 20), ("lille", 27)), [before]);

        new Attacker([before, after]).Solved().ShouldBeEmpty();
        new Attacker([before, after]).Cornered().ShouldBeEmpty();
    }

    [Fact]
    public void Who_is_left_when_those_who_completed_are_subtracted_counts_as_published()
    {
        var tables = new CountTables(
            new Dictionary<string, int> { ["learners"] = 15, ["completed"] = 13, ["left"] = 2 },
            [new CellSum("learners", ["completed", "left"])],
            new HashSet<string> { "left" });

        Suppression.Apply(tables, []).Hidden.ShouldBe(["completed"]);
    }

    [Property(MaxTest = 150)]
    public void The_attacker_finds_no_number_below_five(int seed, byte cohorts, byte months)
    {
        var school = new ReportedSchool(seed, 1 + (cohorts % 5));
        var versions = new List<PublishedTables>();
        for (var month = 0; month < 1 + (months % 3); month++)
        {
            versions.Add(Suppression.Apply(school.Report(), versions));
            school.GoOn();
        }

        var attacker = new Attacker(versions);
        attacker.Solved().ShouldBeEmpty();
        attacker.Cornered().ShouldBeEmpty();
        TestContext.Current.SendDiagnosticMessage($"given up {attacker.GivenUp}");
    }

    /// <summary>The twin that shows that the attacker is one.</summary>
    [Fact]
    public void The_attacker_finds_what_only_the_small_numbers_would_hide()
    {
        var found = Enumerable.Range(0, 200).Count(seed => new Attacker([Naive(new ReportedSchool(seed, 5).Report())]).Solved().Count > 0);

        found.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void The_attacker_finds_four_who_joined_when_each_month_hides_only_its_own()
    {
        var found = Enumerable.Range(0, 200).Count(seed =>
        {
            var school = new ReportedSchool(seed, 5);
            var before = Suppression.Apply(school.Report(), []);
            school.GoOn();
            return new Attacker([before, Suppression.Apply(school.Report(), [])]).Solved().Count > 0;
        });

        found.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void A_year_of_a_large_report_is_hidden_in_no_time()
    {
        var school = new ReportedSchool(seed: 3, cohorts: 40);
        var versions = new List<PublishedTables>();
        var started = TimeProvider.System.GetTimestamp();
        for (var month = 0; month < 3; month++)
        {
            versions.Add(Suppression.Apply(school.Report(), versions));
            school.GoOn();
        }

        TimeProvider.System.GetElapsedTime(started).TotalSeconds.ShouldBeLessThan(20);
        new Attacker(versions).Solved().ShouldBeEmpty();
    }

    private static PublishedTables Publish(CountTables tables) => Suppression.Apply(tables, []);

    private static PublishedTables Naive(CountTables tables) =>
        new(tables, tables.People.Where(cell => Suppression.IsSmall(cell.Value)).Select(cell => cell.Key).ToHashSet());

    private static CountTables Sum(string whole, int people, params (string Key, int People)[] parts) => new(
        parts.Append((whole, people)).ToDictionary(part => part.Item1, part => part.Item2),
        [new CellSum(whole, [.. parts.Select(part => part.Key)])],
        new HashSet<string>());
}
