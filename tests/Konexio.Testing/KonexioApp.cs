using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Konexio.Testing;

/// <summary>The whole application over real HTTP, with a database of its own, copied from the template.</summary>
public sealed class KonexioApp : IAsyncDisposable
{
    private static int s_count;
    private readonly ConcurrentDictionary<string, Task<string>> _tokens = new(StringComparer.Ordinal);
    private readonly KonexioHost _host;
    private readonly string _name;
    private readonly bool _isSecond;

    private KonexioApp(KonexioHost host, string name, string connection, IReadOnlyDictionary<string, ClientCredentials> clients, bool isSecond = false)
    {
        (_host, _name, Clients, _isSecond) = (host, name, clients, isSecond);
        Database = new Database(connection);
    }

    /// <summary>The sandbox's clients by name: partner, otherPartner, coordinator ...</summary>
    public IReadOnlyDictionary<string, ClientCredentials> Clients { get; }

    public Database Database { get; }

    public CapturedLogs Logs => _host.Logs;

    public IServiceProvider Services => _host.Services;

    /// <param name="clock">A clock that the test moves, such as a FakeTimeProvider.</param>
    /// <param name="settings">Settings that differ from a development host's.</param>
    public static async Task<KonexioApp> Start(TimeProvider? clock = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var template = await Template.Get();
        var name = $"konexio_test_{Environment.ProcessId}_{Interlocked.Increment(ref s_count)}";
        await PostgresFixture.DropDatabase(name);
        var connection = await PostgresFixture.CreateDatabase(name, template.Database);
        var host = new KonexioHost(connection, template.DataFolder, seeds: false, clock, settings);
        host.StartServer();
        return new KonexioApp(host, name, connection, template.Clients);
    }

    /// <summary>A second host on this app's database, as behind a load balancer. It must end before this one.</summary>
    public async Task<KonexioApp> StartSecond()
    {
        var template = await Template.Get();
        var host = new KonexioHost(Database.ConnectionString, template.DataFolder, seeds: false, clock: null, settings: null);
        host.StartServer();
        return new KonexioApp(host, _name, Database.ConnectionString, template.Clients, isSecond: true);
    }

    /// <summary>A client without a token.</summary>
    public HttpClient Anonymous()
    {
        var http = _host.CreateClient();
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return http;
    }

    /// <summary>A client with the token of one of the sandbox's clients.</summary>
    public async Task<HttpClient> ClientFor(string name)
    {
        var token = await _tokens.GetOrAdd(name, _ => Token(Clients[name]));
        return WithToken(token);
    }

    public HttpClient WithToken(string token)
    {
        var http = Anonymous();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    public async Task<string> Token(ClientCredentials client, string? scope = null)
    {
        using var answer = await AskForToken(client, scope);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    public async Task<HttpResponseMessage> AskForToken(ClientCredentials client, string? scope = null)
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = client.ClientId, ["client_secret"] = client.ClientSecret };
        if (scope is not null) form["scope"] = scope;
        using var http = Anonymous();
        using var content = new FormUrlEncodedContent(form);
        return await http.PostAsync(new Uri("/connect/token", UriKind.Relative), content);
    }

    /// <summary>Waits until no event is on its way to a listener.</summary>
    public Task Drain() => _host.Drain();

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        if (!_isSecond) await PostgresFixture.DropDatabase(_name);
    }
}
