using System.Reflection;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.BuildingBlocks.Infrastructure;

/// <summary>A module's index page: what it registers, serves and hears.</summary>
public interface IModule
{
    /// <summary>Its schema, and the last part of its database role: <c>enrolment</c>.</summary>
    string Name { get; }

    /// <summary>The assemblies to scan for handlers, validators and listeners.</summary>
    IReadOnlyList<Assembly> Assemblies { get; }

    /// <summary>Which refusal stands behind which unique index or check, by the constraint's name.</summary>
    IReadOnlyDictionary<string, Error> Constraints { get; }

    void AddServices(IServiceCollection services);

    void MapEndpoints(IEndpointRouteBuilder routes);
}
