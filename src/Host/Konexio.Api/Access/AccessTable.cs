using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Api.Access;

/// <summary>The one table of role × operation × scope, read from the endpoints themselves.</summary>
internal sealed class AccessTable
{
    private IEnumerable<EndpointDataSource> _endpoints = [];

    public IEnumerable<Operation> Operations => _endpoints
        .SelectMany(source => source.Endpoints)
        .Select(endpoint => endpoint.Metadata.GetMetadata<Operation>())
        .OfType<Operation>();

    /// <summary>Takes the endpoints to read from, once they are mapped.</summary>
    public void Read(IEndpointRouteBuilder routes) => _endpoints = routes.DataSources;

    /// <summary>The scopes that a client of this role can make use of.</summary>
    public IReadOnlyList<string> ScopesOf(Role role) =>
        [.. Operations.Where(operation => operation.Roles.Contains(role)).Select(operation => operation.Scope!).Distinct().Order(StringComparer.Ordinal)];
}
