using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Enrolment.Infrastructure.People;

internal sealed class Lookalikes(ModuleSession<EnrolmentDbContext> session, MatchTokens matchTokens, IPeople people) : ILookalikes
{
    private const int MostCandidates = 200;

    // Two records of one person that arrive at once must not both look before either can be found.
    private const string OneAtATime = "select pg_advisory_xact_lock(hashtext('enrolment.match_tokens'))";

    private const string Candidates =
        """
        select person_id from enrolment.match_tokens where token = any($1) and person_id <> $2
        group by person_id order by sum(weight) desc, person_id limit $3
        """;

    public async Task<IReadOnlyList<Lookalike>> Of(Person person, CancellationToken ct)
    {
        var tokens = Weigh(matchTokens.Of(MatchFingerprints.Facts(person.Details!)));
        var values = new NpgsqlParameter<byte[][]> { TypedValue = [.. tokens.Keys] };
        await session.Open(ct);
        await session.Query(PlatformSql.Command(OneAtATime), _ => true, ct);
        var candidates = await session.Query(
            PlatformSql.Command(Candidates, values, PlatformSql.Uuid(person.Id.Value), new NpgsqlParameter<int> { TypedValue = MostCandidates }),
            row => PersonId.From(row.GetGuid(0)), ct);
        Keep(person.Id, tokens);
        if (candidates.Count == 0) return [];

        var records = await people.FindAll(candidates, ct);
        return [.. records.Where(record => record.Details is not null)
            .Select(record => (Record: record, Match: MatchFingerprints.Compare(person.Details!, record.Details!)))
            .Where(pair => pair.Match is not null)
            .Select(pair => new Lookalike(pair.Record, pair.Match!))];
    }

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

    private sealed class SameBytes : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => BitConverter.ToInt32(obj);
    }
}
