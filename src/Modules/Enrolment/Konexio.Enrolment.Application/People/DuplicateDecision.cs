using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.People;

/// <summary>What was decided of two records.</summary>
public sealed record DuplicateDecision(Guid Id, DuplicateStatus Status, Guid? SurvivorId, DateTimeOffset? DecidedAt)
{
    internal static DuplicateDecision Of(Duplicate duplicate) =>
        new(duplicate.Id.Value, duplicate.Status, duplicate.Survivor?.Value, duplicate.DecidedAt);
}

/// <summary>The two records of a duplicate, whichever survives.</summary>
internal sealed record DuplicatePair(Person Survivor, Person Absorbed)
{
    public static async Task<DuplicatePair?> Of(Duplicate duplicate, PersonId survivor, IPeople people, CancellationToken ct)
    {
        var absorbed = survivor == duplicate.First ? duplicate.Second : duplicate.First;
        var records = await people.FindAll([survivor, absorbed], ct);
        return records.Count == 2
            ? new DuplicatePair(records.Single(record => record.Id == survivor), records.Single(record => record.Id == absorbed))
            : null;
    }
}
