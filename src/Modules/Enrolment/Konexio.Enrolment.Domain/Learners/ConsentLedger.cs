namespace Konexio.Enrolment.Domain.Learners;

/// <summary>Reads one person's journal: for each purpose, the last line written decides.</summary>
public static class ConsentLedger
{
    public static bool IsInForce(IEnumerable<ConsentEntry> journal, ConsentPurpose purpose, DateTimeOffset now) =>
        InForce(journal, purpose, now) is not null;

    /// <summary>The gift that holds now, with its expiry; null when none does.</summary>
    public static ConsentEntry? InForce(IEnumerable<ConsentEntry> journal, ConsentPurpose purpose, DateTimeOffset now)
    {
        // Of a gift and a revocation at the same instant, the revocation wins: doubt is the person's.
        var last = journal
            .Where(entry => entry.Purpose == purpose && entry.At <= now)
            .OrderBy(entry => entry.At)
            .ThenBy(entry => entry.Action)
            .LastOrDefault();

        return last is { Action: ConsentAction.Given } && (last.ExpiresAt is null || now < last.ExpiresAt) ? last : null;
    }
}
