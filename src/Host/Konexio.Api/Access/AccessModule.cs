using System.Reflection;
using System.Resources;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.SharedKernel;

namespace Konexio.Api.Access;

/// <summary>Access's index page: clients, their tokens, and who is refused. It lives in the host, since the host lets callers in.</summary>
internal sealed class AccessModule : IModule
{
    public string Name => AccessDbContext.SchemaName;

    public IReadOnlyList<Assembly> Assemblies { get; } = [typeof(AccessModule).Assembly];

    public IReadOnlyDictionary<string, Error> Constraints { get; } = new Dictionary<string, Error>();

    public static void Register(IServiceCollection services) =>
        services.AddModule<AccessDbContext>(new AccessModule(), options => new AccessDbContext(options));

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new ProblemTextSource(new ResourceManager("Konexio.Api.Access.Problems", typeof(AccessModule).Assembly)));
        services.AddSingleton<AccessTable>();
        services.AddSingleton<DeniedAccess>();
        services.AddHostedService(provider => provider.GetRequiredService<DeniedAccess>());
        services.AddScoped<Clients>();
        services.AddTokenServer();
        services.AddBearerTokens();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        TokenEndpoints.Map(routes);
        ClientEndpoints.Map(routes);
    }
}
