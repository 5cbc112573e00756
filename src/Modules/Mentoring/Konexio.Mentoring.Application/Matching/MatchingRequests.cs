using System.Globalization;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Matching;

/// <summary>What a coordinator asks of a run, and whom it is about.</summary>
internal sealed class MatchingRequests(IMatchingRuns runs, IMatchingRules rules, MatchingPeople people)
{
    public const int MostMentees = 1000;

    public async Task<Result<(MatchingRequest Request, MatchingInput Input)>> Read(StartMatchingRun command, CancellationToken ct)
    {
        var cohort = new CohortId(command.CohortId);
        MatchingRun? before = null;
        if (command.BasedOn is { } basedOn)
        {
            before = await runs.Find(new MatchingRunId(basedOn), ct);
            if (before is null) return MatchingErrors.NotFound.NamedAt("/basedOn");
            if (before.CohortId != cohort) return MatchingErrors.BasedOnOtherCohort;
        }

        var all = await people.InCohort(cohort, ct);
        if (all.Count == 0) return MatchingErrors.NobodyToMatch;

        var only = command.MenteeIds is { Count: > 0 } ids ? ids.Select(id => new MenteeId(id)).ToHashSet() : null;
        if (Strangers(command, all) is { Count: > 0 } strangers) return Result<(MatchingRequest, MatchingInput)>.Refused(strangers);

        List<MatchingPair> pins = [.. command.Pins.Select(pin => pin.ToPair()), .. Kept(before, only, all)];
        List<MatchingPair> forbidden = [.. command.Forbidden.Select(pair => pair.ToPair()).Distinct()];
        var pinned = pins.Select(pin => pin.MenteeId).ToHashSet();
        List<MenteeFacts> sought = [.. all.Where(mentee => only is null || only.Contains(mentee.Id) || pinned.Contains(mentee.Id))];
        if (sought.Count > MostMentees) return MatchingErrors.TooManyMentees.With("max", MostMentees);

        var mentors = await people.Mentors(pins.Select(pin => pin.MentorId), ct);
        return (
            new MatchingRequest(cohort, only is null ? null : [.. only], pins, forbidden, before?.Id),
            new MatchingInput(await rules.Current(ct), sought, mentors, pins, forbidden));
    }

    /// <summary>A pair that was kept of the run before is no pin of the caller's: what is wrong with it is wrong with that run.</summary>
    public static Error Locate(Error fault, StartMatchingRun command) =>
        fault.Pointer is ['/', 'p', 'i', 'n', 's', '/', .. var index] && int.Parse(index, CultureInfo.InvariantCulture) >= command.Pins.Count ? fault.At("/basedOn") : fault;

    private static List<Error> Strangers(StartMatchingRun command, IReadOnlyList<MenteeFacts> cohort)
    {
        var ids = cohort.Select(mentee => mentee.Id.Value).ToHashSet();
        return [.. (command.MenteeIds ?? []).Select((id, index) => (Id: id, Index: index)).Where(one => !ids.Contains(one.Id))
            .Select(one => MatchingErrors.MenteeElsewhere.At(string.Create(CultureInfo.InvariantCulture, $"/menteeIds/{one.Index}")))];
    }

    // What a confirmed run proposed are mentorships, and take places as such.
    private static IEnumerable<MatchingPair> Kept(MatchingRun? before, HashSet<MenteeId>? only, IReadOnlyList<MenteeFacts> cohort)
    {
        if (before is null or { Status: MatchingRunStatus.Confirmed } || only is null) return [];

        var present = cohort.Select(mentee => mentee.Id).ToHashSet();
        return before.Result.Pairs.Select(proposed => proposed.Pair).Where(pair => present.Contains(pair.MenteeId) && !only.Contains(pair.MenteeId));
    }
}
