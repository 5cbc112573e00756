using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.SharedKernel;

namespace Konexio.Api.Access;

/// <summary>An administrator looks up who may ask for tokens.</summary>
internal sealed record ListClients(int? Limit, string? Cursor) : IQuery<Page<ClientSummary>>;

/// <summary>One client, without its secret.</summary>
/// <param name="ClientId">What the client calls itself when it asks for a token.</param>
/// <param name="Name">What it is called among people.</param>
/// <param name="Role">What it stands for.</param>
/// <param name="SubjectId">The partner organisation, mentor, company or funder that it stands for; absent for the school's own.</param>
/// <param name="Scopes">What its tokens may be used for.</param>
/// <param name="Revoked">Whether it was shut out.</param>
internal sealed record ClientSummary(string ClientId, string Name, Role Role, Guid? SubjectId, IReadOnlyList<string> Scopes, bool Revoked);

internal sealed class ListClientsValidator : AbstractValidator<ListClients>
{
    public ListClientsValidator()
    {
        RuleFor(list => list.Limit).InclusiveBetween(1, 200);
        RuleFor(list => list.Cursor).Must(cursor => Cursor.TryRead(cursor, out _)).WithErrorCode("input.wrong-cursor");
    }
}

internal sealed class ListClientsHandler(Clients clients, DeniedAccess denied) : IQueryHandler<ListClients, Page<ClientSummary>>
{
    public async Task<Result<Page<ClientSummary>>> Handle(ListClients request, CancellationToken cancellationToken)
    {
        Cursor.TryRead(request.Cursor, out var after);
        var page = await clients.Page(after, request.Limit ?? 50, cancellationToken);
        return new Page<ClientSummary>([.. page.Items.Select(Summarise)], page.NextCursor);
    }

    private ClientSummary Summarise(Client client) =>
        new(client.ClientId, client.Name, client.Role, client.SubjectId, client.Scopes, denied.Refuses(client.ClientId, partnerId: null));
}
