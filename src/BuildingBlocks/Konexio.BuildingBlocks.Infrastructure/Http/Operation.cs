using Konexio.BuildingBlocks.Application;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>
/// One row of the access table: a story, the scope that its caller's token must have, and the roles that may call it.
/// Policies, documentation and the exhaustive test all read it.
/// </summary>
public sealed record Operation(string Id, string? Scope, string Purpose, params Role[] Roles) : IAuthorizationRequirement
{
    /// <summary>An operation that needs no token, since it shows nothing of a person.</summary>
    public static Operation Open(string id, string purpose) => new(id, null, purpose);

    public bool IsOpen => Scope is null;
}

public static class OperationEndpoints
{
    /// <summary>Names the endpoint's operation: its operationId, its policy and its purpose.</summary>
    public static TBuilder For<TBuilder>(this TBuilder endpoint, Operation operation) where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithMetadata(operation, new Microsoft.AspNetCore.Routing.EndpointNameMetadata(operation.Id));
        if (operation.IsOpen) endpoint.WithMetadata(new AllowAnonymousAttribute());
        else endpoint.RequireAuthorization(policy => policy.RequireAuthenticatedUser().AddRequirements(operation));
        return endpoint;
    }

    public static Operation? Operation(this HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<Operation>();
}
