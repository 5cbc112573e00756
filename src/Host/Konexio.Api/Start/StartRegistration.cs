namespace Konexio.Api.Start;

internal static class StartRegistration
{
    /// <summary>Comes first, since hosted services start, and failures are handled, in the order in which they are added.</summary>
    public static IServiceCollection AddStart(this IServiceCollection services)
    {
        services.AddSingleton<StartDatabase>();
        services.AddHostedService(provider => provider.GetRequiredService<StartDatabase>());
        services.AddHostedService<SeedSandbox>();
        services.AddHostedService<Greeting>();
        services.AddExceptionHandler<NotMigrated>();
        return services;
    }
}
