using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;

namespace Konexio.Api.Access;

/// <summary>An administrator shuts a machine out: no more tokens, and those that it has are refused.</summary>
internal sealed record RevokeClient(string ClientId) : ICommand<Nothing>;

internal sealed class RevokeClientValidator : AbstractValidator<RevokeClient>
{
    public RevokeClientValidator() => RuleFor(revocation => revocation.ClientId).NotEmpty().PlainText(100);
}

internal sealed class RevokeClientHandler(Clients clients, ModuleSession<AccessDbContext> session, TimeProvider clock) : ICommandHandler<RevokeClient, Nothing>
{
    public async Task<Result<Nothing>> Handle(RevokeClient request, CancellationToken cancellationToken)
    {
        if (await clients.Find(request.ClientId, cancellationToken) is null) return ClientErrors.NotFound;

        // Since when it is refused is said by this host's clock, which also dates tokens; when the row changed, by the database's.
        session.Write(PlatformSql.Command(
            "insert into access.revocations (client_id, revoked_at, changed_at) values ($1, $2, now()) on conflict do nothing",
            PlatformSql.Text(request.ClientId), PlatformSql.Instant(clock.GetUtcNow())));
        return default(Nothing);
    }
}
