using FsCheck.Xunit;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using static Konexio.Mentoring.Tests.Matching.AMatching;

namespace Konexio.Mentoring.Tests.Matching;

/// <summary>Whatever is done to a run in whatever order: the first thing settles it.</summary>
public sealed class MatchingRunModelTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Property]
    public void A_run_is_settled_once(MatchingRunVerb[] verbs)
    {
        var run = ARun(Input([Mentee(1)], [Mentor(1)]));
        for (var i = 0; i < verbs.Length; i++)
        {
            Do(run, verbs[i], Start.AddMinutes(i)).ShouldBe(i == 0);
            run.Status.ToString().ShouldBe(verbs[0] switch
            {
                MatchingRunVerb.Confirm => "Confirmed",
                MatchingRunVerb.Supersede => "Superseded",
                _ => "Discarded",
            });
            run.SettledAt.ShouldBe(Start);
        }
    }

    [Fact]
    public void A_run_without_pairs_is_not_confirmed()
    {
        var run = ARun(Input([Mentee(1)], []));

        run.Confirm(Start).Error.ShouldBe(MatchingErrors.NothingToConfirm);
        run.Discard(Start).Succeeded.ShouldBeTrue();
    }

    private static MatchingRun ARun(MatchingInput input) =>
        MatchingRun.Start(new MatchingRequest(new CohortId(MenteeId(700).Value), null, [], [], null), input, Solve(input), Start);

    private static bool Do(MatchingRun run, MatchingRunVerb verb, DateTimeOffset now) => verb switch
    {
        MatchingRunVerb.Confirm => run.Confirm(now),
        MatchingRunVerb.Supersede => run.Supersede(now),
        _ => run.Discard(now),
    } is { Succeeded: true };
}
