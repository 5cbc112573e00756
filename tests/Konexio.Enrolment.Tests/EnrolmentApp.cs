using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.EmbeddedPostgres;
using Konexio.Enrolment.Infrastructure;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.Enrolment.Tests;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

[assembly: AssemblyFixture(typeof(EnrolmentApp))]

namespace Konexio.Enrolment.Tests;

/// <summary>Enrolment alone over real HTTP and a real PostgreSQL; who calls is taken at their word.</summary>
public sealed class EnrolmentApp : IAsyncLifetime
{
    private readonly string _home = Path.Combine(Path.GetTempPath(), "konexio-enrolment-" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N"));
    private EmbeddedPostgresServer? _server;
    private WebApplication? _app;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_home);
        _server = await EmbeddedPostgresServer.StartAsync(new() { DataFolder = _home, Durable = false }, NullLogger.Instance, CancellationToken.None);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Konexio"] = _server.ConnectionString,
            ["Database:RoleSecret"] = "tests",
            ["PersonalData:Keys:0:Version"] = "1",
            ["PersonalData:Keys:0:Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["PersonalData:BlindIndexKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        });
        builder.Services.AddBuildingBlocks().AddPersonalData(builder.Configuration);
        EnrolmentModule.Register(builder.Services);
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
        builder.Services.AddAuthentication(Believed.Scheme).AddScheme<AuthenticationSchemeOptions, Believed>(Believed.Scheme, null);
        builder.Services.AddAuthorization().AddSingleton<IAuthorizationHandler, ByRole>();
        _app = builder.Build();
        await MakeSchema(_app.Services, _server.ConnectionString);

        _app.UseExceptionHandler(_ => { });
        _app.UseRouting();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.UseMiddleware<RequestMiddleware>();
        foreach (var module in _app.Services.GetServices<IModule>()) module.MapEndpoints(_app);
        await _app.StartAsync();
    }

    /// <summary>A client with this role, and its own name.</summary>
    internal HttpClient As(Role role, Guid? partner = null, string? client = null)
    {
        var http = new HttpClient { BaseAddress = new Uri(_app!.Urls.First()) };
        http.DefaultRequestHeaders.Add(Believed.Scheme, $"{role};{partner};{client ?? role.ToString().ToLowerInvariant()}");
        return http;
    }

    /// <summary>What the owner of the database sees, whatever row security hides from others.</summary>
    internal async Task<IReadOnlyList<string>> Ask(string sql, Guid id)
    {
        await using var connection = new NpgsqlConnection(_server!.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = id } } };
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync()) rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }

    private static async Task MakeSchema(IServiceProvider services, string owner)
    {
        await using var context = new EnrolmentDbContext(new DbContextOptionsBuilder<EnrolmentDbContext>().UseNpgsql(owner).UseSnakeCaseNamingConvention().Options);
        var password = services.GetRequiredService<BuildingBlocks.Infrastructure.Persistence.DatabaseConnections>().PasswordOf("enrolment");
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        foreach (var sql in new[]
        {
            $"create role konexio_enrolment login nosuperuser nobypassrls password '{password}'",
            context.Database.GenerateCreateScript(), PartnerSecurity.Up, ReferralSecurity.Up, DuplicateSecurity.Up, LearnerSecurity.Up,
            "grant usage on schema enrolment to konexio_enrolment; grant select, insert, update, delete on all tables in schema enrolment to konexio_enrolment",
        })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private sealed class Believed(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
    {
        public new const string Scheme = "Test-Caller";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[Scheme] is not [{ } header]) return Task.FromResult(AuthenticateResult.NoResult());

            var parts = header.Split(';');
            Claim[] claims = [new(KonexioClaims.Role, parts[0]), new(KonexioClaims.Partner, parts[1]), new("sub", parts[2])];
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
