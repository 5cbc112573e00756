using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Enrolment.Infrastructure.People;

internal sealed class Lookalikes(ModuleSession<EnrolmentDbContext> session, MatchTokens matchTokens, PersonalDataVault vault) : ILookalikes
{
    private const int MostCandidates = 200;

    // Two records of one person that arrive at once must not both look before either can be found.
    private const string OneAtATime = "select pg_advisory_xact_lock(hashtext('enrolment.match_tokens'))";

    private const string Candidates =
        """
        select person_id from enrolment.match_tokens where token = any($1) and person_id <> $2
        group by person_id order by sum(weight) desc, person_id limit $3
        """;

    private const string Details =
        """
        select p.id, p.merged_into, p.given_name_sealed, p.family_name_sealed, p.details_sealed, k.kek_version, k.wrapped_key
        from enrolment.people p join enrolment.person_keys k on k.person_id = p.id where p.details_sealed is not null
        """;

    public async Task<IReadOnlyList<Lookalike>> Of(PersonId id, CancellationToken ct)
    {
        // PostgreSQL keeps the plan for one; for a list it plans anew each time, which takes longer than the rest.
        if (await Read("p.id = $1", PlatformSql.Uuid(id.Value), ct) is not [var sought]) return [];

        var tokens = Weigh(matchTokens.Of(MatchFingerprints.Facts(sought.Details)));
        var values = new NpgsqlParameter<byte[][]> { TypedValue = [.. tokens.Keys] };
        await session.Open(ct);
        var candidates = await session.Query(
            PlatformSql.Command(Candidates, values, PlatformSql.Uuid(id.Value), new NpgsqlParameter<int> { TypedValue = MostCandidates }),
            row => PersonId.From(row.GetGuid(0)), ct, after: PlatformSql.Command(OneAtATime));
        Keep(id, tokens);
        if (candidates.Count == 0) return [];

        var records = await Read("p.id = any($1)", PlatformSql.Uuids(candidates.Select(candidate => candidate.Value)), ct);
        return [.. records.Select(record => (record.Survivor, Match: MatchFingerprints.Compare(sought.Details, record.Details)))
            .Where(pair => pair.Match is not null)
            .Select(pair => new Lookalike(pair.Survivor, pair.Match!))];
    }

    // Read past EF: each referral is compared once, and almost always that is all that happens to it.
    private Task<List<Known>> Read(string which, NpgsqlParameter ids, CancellationToken ct) => session.Query(
        PlatformSql.Command($"{Details} and {which}", ids),
        row =>
        {
            var key = vault.Open(PersonId.From(row.GetGuid(0)), new WrappedKey(row.GetInt32(5), row.GetFieldValue<byte[]>(6)));
            return new Known(PersonId.From(row.GetGuid(row.IsDBNull(1) ? 0 : 1)), StoredDetails.Open(key, Bytes(2), Bytes(3), Bytes(4)!));

            byte[]? Bytes(int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
        }, ct);

    private void Keep(PersonId person, Dictionary<byte[], short> tokens)
    {
        session.Write(PlatformSql.Command(
            "delete from enrolment.match_tokens where person_id = $1 and token <> all($2)",
            PlatformSql.Uuid(person.Value), new NpgsqlParameter<byte[][]> { TypedValue = [.. tokens.Keys] }));
        session.Write(PlatformSql.Command(
            """
            insert into enrolment.match_tokens (token, person_id, weight)
            select token, $1, weight from unnest($2, $3) as given (token, weight) on conflict do nothing
            """,
            PlatformSql.Uuid(person.Value),
            new NpgsqlParameter<byte[][]> { TypedValue = [.. tokens.Keys] },
            new NpgsqlParameter<short[]> { TypedValue = [.. tokens.Values] }));
    }

    // The heavier say more of who it is: with many candidates, those come first.
    private static Dictionary<byte[], short> Weigh(MatchIndexes indexes)
    {
        var tokens = new Dictionary<byte[], short>(new SameBytes());
        if (indexes.PartnerPerson is { } partnerPerson) tokens[partnerPerson] = 1000;
        if (indexes.Email is { } email) tokens[email] = 100;
        if (indexes.Phone is { } phone) tokens[phone] = 100;
        foreach (var name in indexes.Names) tokens.TryAdd(name, 1);
        return tokens;
    }

    private sealed record Known(PersonId Survivor, PersonDetails Details);

    private sealed class SameBytes : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => BitConverter.ToInt32(obj);
    }
}
