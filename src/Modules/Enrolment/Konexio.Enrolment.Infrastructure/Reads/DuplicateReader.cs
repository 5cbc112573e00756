using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Two records that may be of one person.</summary>
/// <param name="Id">The pair's identifier.</param>
/// <param name="Status">Open until somebody, or for certain matches the system, decides.</param>
/// <param name="Certainty">A certain match is linked at once; a probable one waits.</param>
/// <param name="Reason">What the two records have in common.</param>
/// <param name="Score">How much they have in common, 0 to 100.</param>
/// <param name="FoundAt">When the pair was found.</param>
/// <param name="First">The one record.</param>
/// <param name="Second">The other record.</param>
/// <param name="SurvivorId">Which of the two stands for the person.</param>
/// <param name="DecidedAt">When it was decided.</param>
/// <param name="DecidedBy">The client that decided, or <c>system</c>.</param>
public sealed record DuplicateDetail(
    Guid Id, DuplicateStatus Status, Certainty Certainty, DuplicateReason Reason, int Score, DateTimeOffset FoundAt,
    DuplicateRecord First, DuplicateRecord Second, Guid? SurvivorId, DateTimeOffset? DecidedAt, string? DecidedBy) : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }
}

/// <summary>What of a record helps to tell whether another is of the same person.</summary>
public sealed record DuplicateRecord(
    Guid PersonId, string? GivenName, string? FamilyName, string? NativeName, string? BirthDate, DateTimeOffset? RecordedAt, Guid? MergedInto)
{
    // A record prints its members; a person's must not reach a log.
    public override string ToString() => nameof(DuplicateRecord);
}

/// <summary>Opens both records of pairs, and writes down who saw them.</summary>
internal sealed class DuplicateReader(IPeople people, IAudit audit)
{
    internal sealed record Row(Duplicate Pair, uint Version);

    public async Task<IReadOnlyList<DuplicateDetail>> Show(IReadOnlyCollection<Row> rows, string operation, CancellationToken ct)
    {
        PersonId[] ids = [.. rows.SelectMany(row => new[] { row.Pair.First, row.Pair.Second }).Distinct()];
        var records = (await people.FindAll(ids, ct)).ToDictionary(record => record.Id);
        audit.Touched(ids, operation, AuditedAccess.Read, "name", "birthDate");
        return [.. rows.Select(row => Detail(row, records))];
    }

    private static DuplicateDetail Detail(Row row, Dictionary<PersonId, Person> records)
    {
        var pair = row.Pair;
        return new DuplicateDetail(
            pair.Id.Value, pair.Status, pair.Certainty, pair.Reason, pair.Score, pair.FoundAt, Record(pair.First), Record(pair.Second),
            pair.Survivor?.Value, pair.DecidedAt, pair.DecidedBy)
        { Version = row.Version };

        DuplicateRecord Record(PersonId id)
        {
            var record = records.GetValueOrDefault(id);
            var details = record?.Details;
            return new DuplicateRecord(
                id.Value, details?.Name.GivenName, details?.Name.FamilyName, details?.Name.NativeName, details?.Birth?.Text, record?.RecordedAt, record?.MergedInto?.Value);
        }
    }
}
