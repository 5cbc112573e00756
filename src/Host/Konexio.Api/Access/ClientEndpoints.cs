using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using MediatR;

namespace Konexio.Api.Access;

internal static class ClientEndpoints
{
    private const string Manage = "clients.manage";
    private const string Rotate = "clients.rotate";

    private static readonly Operation CreateClientOperation = new("createClient", Manage, "an administrator admits a machine", Role.Administrator);
    private static readonly Operation ListClientsOperation = new("listClients", Manage, "an administrator looks up who may ask for tokens", Role.Administrator);
    private static readonly Operation RevokeClientOperation = new("revokeClient", Manage, "an administrator shuts a machine out", Role.Administrator);
    private static readonly Operation RotateClientSecretOperation = new(
        "rotateClientSecret", Rotate, "a client changes its secret, or an administrator does it",
        Role.Partner, Role.Coordinator, Role.Supervisor, Role.Trainer, Role.Tester, Role.Mentor, Role.Company, Role.Safeguarding, Role.Funder, Role.Administrator);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var clients = routes.MapGroup("/v1/clients").WithTags("Clients");

        clients.MapPost("", async (CreateClient body, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(body, ct)).ToCreated(created => $"/v1/clients/{created.ClientId}"))
            .For(CreateClientOperation)
            .WithSummary("Create a client")
            .WithDescription("Admits a machine: its secret is shown in this answer and never again. A repetition with the same Idempotency-Key answers without the secret.")
            .Produces<CreateClientResponse>(StatusCodes.Status201Created);

        clients.MapGet("", async (int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new ListClients(limit, cursor), ct)).ToHttp())
            .For(ListClientsOperation)
            .WithSummary("List clients")
            .WithDescription("All clients in a stable order, without their secrets, which nobody can read.")
            .Produces<Page<ClientSummary>>();

        clients.MapPost("/{id}/rotate-secret", async (string id, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new RotateClientSecret(id), ct)).ToHttp())
            .For(RotateClientSecretOperation)
            .WithSummary("Rotate a client's secret")
            .WithDescription("The old secret ends at once; tokens that were issued with it live on for their ten minutes. A client may rotate its own secret, an administrator anyone's.")
            .Produces<RotateClientSecretResponse>();

        clients.MapPost("/{id}/revoke", async (string id, IMediator mediator, DeniedAccess denied, CancellationToken ct) =>
            {
                var revoked = await mediator.Send(new RevokeClient(id), ct);
                if (revoked.Succeeded) await denied.Refresh(CancellationToken.None);
                return revoked.ToNoContent();
            })
            .For(RevokeClientOperation)
            .WithSummary("Revoke a client")
            .WithDescription("The client gets no more tokens, and the tokens that it has are refused from the next call on.")
            .Produces(StatusCodes.Status204NoContent);
    }
}
