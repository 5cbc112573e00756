using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Credentials;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>Lists the keys that sign or signed credentials, newest first, revoked ones too; never their private halves.</summary>
public sealed record ListCredentialKeys(string? Cursor, int Limit) : IQuery<Page<CredentialKeyResponse>>;

/// <summary>A key, without its halves: the public one is in the key set.</summary>
/// <param name="Id">The key.</param>
/// <param name="Status">Whether it signs, signed, or is not to be trusted.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="RetiredAt">Since when it signs no more, because another does.</param>
/// <param name="RevokedAt">Since when it is not to be trusted.</param>
public sealed record CredentialKeyResponse(Guid Id, SigningKeyStatus Status, DateTimeOffset CreatedAt, DateTimeOffset? RetiredAt, DateTimeOffset? RevokedAt);

internal sealed class ListCredentialKeysValidator : AbstractValidator<ListCredentialKeys>
{
    public ListCredentialKeysValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListCredentialKeysHandler(ModuleSession<CertificationDbContext> session) : IQueryHandler<ListCredentialKeys, Page<CredentialKeyResponse>>
{
    private const string Select =
        """
        select id, created_at, retired_at, revoked_at from certification.signing_keys
        where $1::uuid is null or id < $1 order by id desc limit $2
        """;

    public async Task<Result<Page<CredentialKeyResponse>>> Handle(ListCredentialKeys request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(Command(Select, Rows.Maybe(PageRules.After(request.Cursor)), Number(request.Limit + 1)), Of, cancellationToken);
        return Page<CredentialKeyResponse>.Of(rows, request.Limit, key => key.Id);
    }

    private static CredentialKeyResponse Of(NpgsqlDataReader row)
    {
        var (retired, revoked) = (row.Maybe<DateTimeOffset>(2), row.Maybe<DateTimeOffset>(3));
        var status = revoked is not null ? SigningKeyStatus.Revoked : retired is not null ? SigningKeyStatus.Retired : SigningKeyStatus.Active;
        return new CredentialKeyResponse(row.GetGuid(0), status, row.GetFieldValue<DateTimeOffset>(1), retired, revoked);
    }
}
