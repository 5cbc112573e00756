using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Konexio.Api.Start;

/// <summary>Tells a newcomer, once the host answers, where everything is and what to paste first.</summary>
internal sealed class Greeting(IServer server, IHostApplicationLifetime lifetime, IConfiguration configuration, IHostEnvironment environment, TimeProvider clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration.GetValue("Konexio:Sandbox", environment.IsDevelopment())) lifetime.ApplicationStarted.Register(Greet);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Greet()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var path = Path.Combine(DataFolder.Of(configuration), "sandbox.json");
        if (address is null || SandboxFile.Read(path) is not { } sandbox) return;

        var tokens = $"{address}/connect/token";
        (sandbox with { BaseUrl = address, TokenEndpoint = tokens }).Write(path);
        var partner = sandbox.Clients["partner"];
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var body = $$"""{"reference":"DEMO-1","person":{"givenName":"Amina","birthDate":"1994","phone":"+33639980011"},"wantedTrack":"parcours-digital","attestation":{"date":"{{today}}","language":"fr"} }""";
        Console.WriteLine(
            $$"""

              Konexio listens on   {{address}}
              Documentation        {{address}}/docs
              Sandbox credentials  {{path}}
              A partner's          {{partner.ClientId}} / {{partner.ClientSecret}}

              A first referral:
                TOKEN=$(curl -s {{tokens}} -d grant_type=client_credentials -d client_id={{partner.ClientId}} -d client_secret={{partner.ClientSecret}} | sed -n 's/.*"access_token": *"\([^"]*\)".*/\1/p')
                curl -s {{address}}/v1/referrals -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{{body}}'

            """);
    }
}
