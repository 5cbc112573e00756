using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Credentials;
using Konexio.Certification.Infrastructure.Credentials;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>
/// Gives a status list (Bitstring Status List 1.0) as a signed credential: the bit of a certificate that is not valid any more is set.
/// Whoever fetches it does not tell which certificate they look at.
/// </summary>
/// <param name="Number">The list's number, as credentials name it.</param>
public sealed record GetStatusList(long Number) : IQuery<PublicDocument>
{
    internal Issuer Issuer { get; init; } = new("", "");

    public override string ToString() => nameof(GetStatusList);
}

internal sealed class GetStatusListHandler(ModuleSession<CertificationDbContext> session, RequestContext request, CredentialSigner signer, TimeProvider clock)
    : IQueryHandler<GetStatusList, PublicDocument>
{
    private const string Ended = "select status_number from certification.certificates where status <> 'valid' and status_number >= $1 and status_number < $2";

    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(5);

    public async Task<Result<PublicDocument>> Handle(GetStatusList query, CancellationToken cancellationToken)
    {
        request.ActAsSystem(nameof(GetStatusList));
        if (!await Exists(query.Number, cancellationToken)) return StatusListErrors.NotFound;

        var first = query.Number * StatusPosition.Length;
        var ended = await session.Query(Command(Ended, Number(first), Number(first + StatusPosition.Length)), row => StatusPosition.Of(row.GetInt64(0)), cancellationToken);
        var key = await signer.Active(cancellationToken);
        var list = ListCredential(query, StatusBits.Encode(ended), clock.GetUtcNow().UtcDateTime.Date);
        // No two signatures are alike, what they sign is: hence a weak tag.
        var tag = $"W/\"{PublicDocument.HashOf($"{key.Id} {list.ToJsonString(PublicDocument.Json)}")}\"";
        return new PublicDocument(CredentialSigner.Sign(list, key, query.Issuer), PublicDocument.Credential, tag, MaxAge);
    }

    // The first list is there before the first certificate.
    private async Task<bool> Exists(long number, CancellationToken ct)
    {
        if (number is < 0 or > int.MaxValue) return false;
        if (number == 0) return true;

        return await session.Query(
            Command("select 1 from certification.certificates where status_number >= $1 limit 1", Number(number * StatusPosition.Length)), _ => true, ct) is [true];
    }

    // It ends, so that nobody can pass off an old list for good.
    private static JsonObject ListCredential(GetStatusList query, string bits, DateTime day)
    {
        var (from, until) = (new DateTimeOffset(day, TimeSpan.Zero), new DateTimeOffset(day.AddDays(2), TimeSpan.Zero));
        var url = query.Issuer.StatusListUrl(query.Number);
        var list = new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["id"] = url,
            ["type"] = new JsonArray("VerifiableCredential", "BitstringStatusListCredential"),
            ["issuer"] = query.Issuer.Id,
            ["validFrom"] = BadgeCredential.Instant(from),
            ["validUntil"] = BadgeCredential.Instant(until),
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = $"{url}#list",
                ["type"] = "BitstringStatusList",
                ["statusPurpose"] = "revocation",
                ["encodedList"] = bits,
            },
        }.WithClaims(query.Issuer, $"{url}#list", from);
        list["exp"] = until.ToUnixTimeSeconds();
        return list;
    }
}
