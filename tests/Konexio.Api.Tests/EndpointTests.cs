using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Api.Tests;

public sealed class EndpointTests(OneApp one)
{
    private IReadOnlyList<RouteEndpoint> Endpoints => [.. one.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Fact]
    public void Every_endpoint_says_in_the_access_table_who_may_call_it()
    {
        Endpoints.Count.ShouldBeGreaterThan(20);
        Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<Operation>() is null).Select(endpoint => endpoint.DisplayName).ShouldBeEmpty();
    }

    [Fact]
    public void Only_what_shows_nothing_of_a_person_is_open_and_what_a_secret_opens()
    {
        var open = Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.Metadata.GetMetadata<Operation>()!);
        open.Where(operation => !operation.IsOpen).ShouldBeEmpty();
        open.Select(operation => operation.Id).Distinct()
            .ShouldBe(
                [
                    "issueToken", "getLiveness", "getReadiness", "getProblemPage", "getOpenApiDocument", "getDocs",
                    // The room's code, and a calendar's link (docs/adr/0017).
                    "showSigningPage", "signOnPage", "showPinPage", "checkPin", "getSigningStyle", "getCalendarFeed",
                    // A certificate's code, which shows a name only where its holder consents.
                    "verifyCertificate", "refuseMalformedCode", "askForCode", "showVerification", "getVerificationStyle",
                    // A certificate's code, and what verifies its credential (docs/adr/0018).
                    "getCredential", "getStatusList", "getCredentialKeySet", "getCredentialKey", "getIssuer", "getCredentialContext",
                    // The link in a letter, and figures that show nobody (docs/adr/0020).
                    "showSurvey", "answerOnPage", "getSurveyInvitation", "answerSurvey", "getSurveyStyle", "getSurveyFont", "getImpact", "showImpact", "getImpactStyle",
                ],
                ignoreOrder: true);
    }

    [Fact]
    public void Every_other_endpoint_names_a_scope_and_at_least_one_role() =>
        Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<Operation>()!).Where(operation => !operation.IsOpen)
            .Where(operation => string.IsNullOrEmpty(operation.Scope) || operation.Roles.Length == 0).ShouldBeEmpty();
}
