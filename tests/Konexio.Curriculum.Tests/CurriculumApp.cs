using System.Globalization;
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
using Konexio.Curriculum.Infrastructure;
using Konexio.Curriculum.Tests;
using Konexio.Enrolment.Contracts;
using Konexio.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

[assembly: AssemblyFixture(typeof(CurriculumApp))]

namespace Konexio.Curriculum.Tests;

/// <summary>Curriculum alone over real HTTP and a real PostgreSQL; who calls is taken at their word.</summary>
public sealed class CurriculumApp : IAsyncLifetime
{
    private string _connection = "";
    private WebApplication? _app;

    public async ValueTask InitializeAsync()
    {
        _connection = await PostgresFixture.CreateDatabase($"konexio_curriculum_app_{Environment.ProcessId}");

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Konexio"] = _connection,
            ["PersonalData:Keys:0:Version"] = "1",
            ["PersonalData:Keys:0:Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["PersonalData:BlindIndexKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        });
        builder.Services.AddBuildingBlocks().AddPersonalData(builder.Configuration);
        CurriculumModule.Register(builder.Services);
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddScoped<ILearnerNames, SameName>();
        builder.Services.AddAuthentication(Believed.Scheme).AddScheme<AuthenticationSchemeOptions, Believed>(Believed.Scheme, null);
        builder.Services.AddAuthorization().AddSingleton<IAuthorizationHandler, ByRole>();
        _app = builder.Build();
        await _app.Services.GetRequiredService<IMigrateModule>().Migrate(CancellationToken.None);

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

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    internal IServiceProvider Services => _app!.Services;

    internal HttpClient Anonymous() => new() { BaseAddress = new Uri(_app!.Urls.First()) };

    internal sealed class SameName : ILearnerNames
    {
        public Task<IReadOnlyDictionary<Guid, LearnerName>> Of(IReadOnlyCollection<Guid> learners, string operation, CancellationToken ct) =>
            Task.FromResult<IReadOnlyDictionary<Guid, LearnerName>>(learners.ToDictionary(one => one, _ => new LearnerName("Amina", null, null)));
    }

    /// <summary>Returns when every event was heard.</summary>
    internal async Task Drain()
    {
        var forwarder = _app!.Services.GetRequiredKeyedService<OutboxForwarder>("curriculum");
        var worker = _app.Services.GetRequiredKeyedService<InboxWorker>("curriculum");
        const string Waiting = "select (select count(*) from curriculum.outbox_messages where forwarded_at is null) + (select count(*) from curriculum.inbox_messages where status = 'pending') where $1 is not null";
        while ((await Ask(Waiting, Guid.Empty)).Single() != "0")
        {
            await forwarder.Forward(TestContext.Current.CancellationToken);
            await worker.HearDue(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>What the owner of the database sees, whatever row security hides from others.</summary>
    internal async Task<IReadOnlyList<string>> Ask(string sql, Guid id)
    {
        await using var connection = new NpgsqlConnection(_connection);
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
