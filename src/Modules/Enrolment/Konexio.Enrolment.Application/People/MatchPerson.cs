using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.People;

/// <summary>
/// Looks for other records of a person: a certain match is linked at once, a probable one waits for somebody to decide.
/// Doing it again finds what was decided and changes nothing.
/// </summary>
internal sealed class MatchPerson(IPeople people, IDuplicates duplicates, ILookalikes lookalikes, TimeProvider clock)
{
    private const string System = "system";

    public async Task Match(PersonId id, CancellationToken ct)
    {
        // Most persons look like nobody: then there is nothing to load and nothing to change.
        var found = await lookalikes.Of(id, ct);
        if (found.Count == 0 || await people.Find(id, ct) is not { } person) return;

        var bestOfEach = found.Where(other => other.Survivor != person.Survivor)
            .GroupBy(other => other.Survivor)
            .Select(records => (Survivor: records.Key, records.MaxBy(Strength)!.Match))
            .OrderByDescending(other => Strength(other.Match));
        foreach (var (survivor, match) in bestOfEach) await Suspect(person, survivor, match, ct);
    }

    private async Task Suspect(Person person, PersonId other, DuplicateMatch match, CancellationToken ct)
    {
        var standing = person.Survivor;
        if (await duplicates.FindPair(standing, other, ct) is not null) return;

        var now = clock.GetUtcNow();
        var duplicate = Duplicate.Suspect(DuplicateId.From(Guid.CreateVersion7(now)), standing, other, match, now);
        duplicates.Add(duplicate);
        if (match.Certainty != Certainty.Certain || await people.Find(other, ct) is not { } survivor) return;

        // A record that has absorbed others, or is absorbed since the first match, stays for somebody to decide.
        if (person.MergeInto(survivor, now).Succeeded) duplicate.Merge(survivor.Id, System, now);
    }

    private static int Strength(Lookalike lookalike) => Strength(lookalike.Match);

    private static int Strength(DuplicateMatch match) => match.Score + (match.Certainty == Certainty.Certain ? 100 : 0);
}
