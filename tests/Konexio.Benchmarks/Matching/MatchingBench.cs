using System.Diagnostics;
using System.Globalization;
using Konexio.Mentoring.Application.Matching;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Infrastructure.Matching;

namespace Konexio.Benchmarks.Matching;

/// <summary>How long the assignment takes, and what it is worth against serving whoever comes first. It needs neither host nor database.</summary>
internal static class MatchingBench
{
    private const int Cohorts = 20;
    private const int Rounds = 5;
    private const double MostSeconds = 10;

    public static bool Run()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine($"{Environment.ProcessorCount} processors, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
        Console.WriteLine($"\n{Cohorts} generated cohorts each; score: mean over pairs, 0 to 1000");
        Console.WriteLine("| mentees × mentors | matched: all at once | first come | mean score: all at once | first come | worst score: all at once | first come |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        Compare(15, 10);
        Compare(40, 16);
        Compare(120, 45);
        Compare(500, 200);
        return Time(500, 200);
    }

    private static void Compare(int mentees, int mentors)
    {
        var problems = Enumerable.Range(1, Cohorts).Select(seed => MatchingProblem.Of(new GeneratedCohort(seed).Draw(mentees, mentors)).Value).ToList();
        var best = Sum(problems, new FlowAssignment());
        var first = Sum(problems, new FirstComeFirstServed());
        var all = (double)mentees * Cohorts;
        Console.WriteLine(
            $"| {mentees} × {mentors} | {best.Pairs / all:p1} | {first.Pairs / all:p1} | {best.Mean:0} | {first.Mean:0} | {best.Worst:0} | {first.Worst:0} |");
    }

    private static (int Pairs, double Mean, double Worst) Sum(List<MatchingProblem> problems, IAssignMentors assignment)
    {
        var results = problems.ConvertAll(problem => problem.Conclude(assignment.Assign(problem)));
        return (
            results.Sum(result => result.Pairs.Count),
            results.Sum(result => result.Points) / (double)(results.Sum(result => result.Pairs.Count) * MatchingWeights.Sum),
            results.Average(result => result.Pairs.Min(pair => pair.Score.Total)));
    }

    private static bool Time(int mentees, int mentors)
    {
        var times = new List<double>();
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var input = new GeneratedCohort(seed).Draw(mentees, mentors);
            var started = Stopwatch.GetTimestamp();
            var problem = MatchingProblem.Of(input).Value;
            problem.Conclude(new FlowAssignment().Assign(problem));
            times.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        var met = times.Max() < MostSeconds;
        Console.WriteLine($"\n{mentees} × {mentors}, from facts to explained pairs: {times.Order().ElementAt(Rounds / 2):0.00} s (median of {Rounds}, at most {times.Max():0.00}), target < {MostSeconds:0}: {(met ? "met" : "MISSED")}");
        return met;
    }
}
