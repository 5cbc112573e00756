using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Messaging;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Konexio.Testing;

/// <summary>A few modules over real HTTP and a real PostgreSQL, without the host; who calls is taken at their word.</summary>
public sealed class ModuleApp : IAsyncDisposable
{
    private static int s_count;
    private readonly WebApplication _app;

    private ModuleApp(WebApplication app, string connection) => (_app, Database) = (app, new Database(connection));

    public Database Database { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="database">What its database is called; the process's number and a count are added.</param>
    /// <param name="clock">A clock that the test moves, such as a FakeTimeProvider.</param>
    /// <param name="modules">What registers each module.</param>
    public static async Task<ModuleApp> Start(string database, TimeProvider? clock, params Action<IServiceCollection>[] modules)
    {
        var connection = await PostgresFixture.CreateDatabase($"{database}_{Environment.ProcessId}_{Interlocked.Increment(ref s_count)}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Konexio"] = connection,
            ["PersonalData:Keys:0:Version"] = "1",
            ["PersonalData:Keys:0:Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["PersonalData:BlindIndexKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        });
        builder.Services.AddBuildingBlocks().AddPersonalData(builder.Configuration);
        foreach (var register in modules) register(builder.Services);
        if (clock is not null) builder.Services.Replace(ServiceDescriptor.Singleton(clock));
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
        builder.Services.AddAuthentication(Believed.Scheme).AddScheme<AuthenticationSchemeOptions, Believed>(Believed.Scheme, null);
        builder.Services.AddAuthorization().AddSingleton<IAuthorizationHandler, ByRole>();

        var app = builder.Build();
        foreach (var module in app.Services.GetServices<IMigrateModule>()) await module.Migrate(CancellationToken.None);
        app.UseExceptionHandler(_ => { });
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<RequestMiddleware>();
        foreach (var module in app.Services.GetServices<IModule>()) module.MapEndpoints(app);
        await app.StartAsync();
        return new ModuleApp(app, connection);
    }

    /// <summary>A client with this role, and its own name.</summary>
    public HttpClient As(Role role, Guid? subject = null, string? client = null)
    {
        var http = Anonymous();
        http.DefaultRequestHeaders.Add(Believed.Scheme, $"{role};{subject};{client ?? role.ToString().ToLowerInvariant()}");
        return http;
    }

    public HttpClient Anonymous() => new() { BaseAddress = new Uri(_app.Urls.First()) };

    /// <summary>Returns when every event was heard.</summary>
    public async Task Drain()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var schemas = Services.GetRequiredService<IReadOnlyDictionary<string, ModuleDatabase>>().Keys;
        while (await OnTheirWay(schemas) > 0)
        {
            limit.Token.ThrowIfCancellationRequested();
            foreach (var schema in schemas)
            {
                await Services.GetRequiredKeyedService<OutboxForwarder>(schema).Forward(limit.Token);
                await Services.GetRequiredKeyedService<InboxWorker>(schema).HearDue(limit.Token);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<long> OnTheirWay(IEnumerable<string> schemas)
    {
        var waiting = 0L;
        foreach (var schema in schemas)
        {
            waiting += await Database.Value<long>(
                $"""
                select (select count(*) from {schema}.outbox_messages where forwarded_at is null)
                     + (select count(*) from {schema}.inbox_messages where status = 'pending')
                """);
        }

        return waiting;
    }

    private sealed class Believed(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
    {
        public new const string Scheme = "Test-Caller";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[Scheme] is not [{ } header]) return Task.FromResult(AuthenticateResult.NoResult());

            var parts = header.Split(';');
            Claim[] claims = [new(KonexioClaims.Role, parts[0]), new(KonexioClaims.StandsFor, parts[1]), new("sub", parts[2])];
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)), Scheme)));
        }
    }

    private sealed class ByRole : AuthorizationHandler<Operation>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Operation requirement)
        {
            if (Enum.TryParse<Role>(context.User.FindFirstValue(KonexioClaims.Role), out var role) && requirement.Roles.Contains(role)) context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }
}
