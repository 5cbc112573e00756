using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Mentoring.Infrastructure.Http;

/// <summary>The access table of matching.</summary>
internal static class MatchingOperations
{
    private const string Read = "mentoring.read";
    private const string Write = "mentoring.write";

    private static readonly Role[] Staff = [Role.Coordinator, Role.Supervisor, Role.Administrator];
    private static readonly Role[] RuleMakers = [Role.Supervisor, Role.Administrator];

    public static readonly Operation StartMatchingRun = new("startMatchingRun", Write, "Seek mentors for a cohort", Staff);
    public static readonly Operation ConfirmMatchingRun = new("confirmMatchingRun", Write, "Propose the pairs of a run", Staff);
    public static readonly Operation DiscardMatchingRun = new("discardMatchingRun", Write, "Give up a run", Staff);
    public static readonly Operation GetMatchingRun = new("getMatchingRun", Read, "See who is matched with whom, and why", Staff);
    public static readonly Operation ReproduceMatchingRun = new("reproduceMatchingRun", Read, "Check a run", Staff);
    public static readonly Operation ListMatchingRuns = new("listMatchingRuns", Read, "Find runs", Staff);
    public static readonly Operation GetMatchingRules = new("getMatchingRules", Read, "See how pairs are scored", Staff);
    public static readonly Operation PublishMatchingRules = new("publishMatchingRules", Write, "Say how pairs are scored", RuleMakers);
}
