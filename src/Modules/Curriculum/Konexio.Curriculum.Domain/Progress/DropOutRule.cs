using Konexio.Curriculum.Domain.Registers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Progress;

/// <summary>What the rules look at: one enrolment's sealed attendance, oldest first, and the way from home to site.</summary>
public sealed record AttendanceHistory(IReadOnlyList<AttendanceStatus> Statuses, decimal? DistanceKm)
{
    public AttendanceTally Tally { get; } = AttendanceTally.Of(Statuses);

    /// <summary>Absences since the last presence, excused or not.</summary>
    public int Run { get; } = Statuses.Reverse().TakeWhile(status => !AttendanceTally.IsPresence(status)).Count();
}

/// <summary>One rule of drop-out risk, as data: it fires when all that it asks for holds, and never when it asks for nothing.</summary>
public sealed record DropOutRule(string Code)
{
    public int? ConsecutiveAbsences { get; init; }

    public decimal? RateBelow { get; init; }

    /// <summary>How many sessions must be recorded before the rate is looked at.</summary>
    public int? AfterSessions { get; init; }

    public decimal? DistanceKmOver { get; init; }

    internal bool AsksForSomething => (ConsecutiveAbsences, RateBelow, DistanceKmOver) is not (null, null, null);

    public bool Fires(AttendanceHistory history) =>
        AsksForSomething
        && (ConsecutiveAbsences is null || history.Run >= ConsecutiveAbsences)
        && (RateBelow is null || history.Tally.Rate < RateBelow)
        && (AfterSessions is null || history.Tally.Sessions >= AfterSessions)
        && (DistanceKmOver is null || history.DistanceKm > DistanceKmOver);
}

/// <summary>A rule that fired, and the facts on which it did.</summary>
public sealed record FiredRule(string Code, int ConsecutiveAbsences, decimal? Rate, int Sessions, decimal? DistanceKm);

/// <summary>The rules in force; all that fire are told.</summary>
public sealed record DropOutRules(IReadOnlyList<DropOutRule> Rules)
{
    /// <summary>The school's own rules. Distance alone is no alarm, but who travels far is followed up one absence earlier.</summary>
    public static DropOutRules Seed { get; } = new(
    [
        new("absent-in-a-row") { ConsecutiveAbsences = 3 },
        new("low-attendance") { RateBelow = 0.7m, AfterSessions = 6 },
        new("far-and-absent") { DistanceKmOver = 50, ConsecutiveAbsences = 2 },
    ]);

    public static Result<DropOutRules> Of(IReadOnlyList<DropOutRule> rules)
    {
        List<Error> faults = [];
        for (var index = 0; index < rules.Count; index++)
        {
            if (!rules[index].AsksForSomething) faults.Add(DropOutErrors.AsksForNothing.At($"/rules/{index}"));
            if (rules.Take(index).Any(before => before.Code == rules[index].Code)) faults.Add(DropOutErrors.CodeTwice.At($"/rules/{index}/code"));
        }

        return faults.Count > 0 ? Result<DropOutRules>.Refused(faults) : new DropOutRules(rules);
    }

    public IReadOnlyList<FiredRule> Fired(AttendanceHistory history) =>
    [
        .. Rules.Where(rule => rule.Fires(history))
            .Select(rule => new FiredRule(rule.Code, history.Run, history.Tally.Rate, history.Tally.Sessions, history.DistanceKm)),
    ];
}
