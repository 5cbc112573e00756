using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Certificates;

public sealed class GetCertificateTests(CertificationApp app)
{
    [Fact]
    public async Task Staff_see_all_that_it_says_and_the_reading_is_written_down()
    {
        var holder = await StoredHolder.In(app);

        using var answer = await app.As(Role.Coordinator).See(holder.Path);

        answer.Headers.ETag.ShouldNotBeNull();
        var seen = await answer.Json();
        (seen.Text("holder"), seen.Text("awardCode"), seen["awardName"]!.Text("en"), seen.Text("status")).ShouldBe(("Amina Haïdari", "pcie-start", "ICDL Start", "valid"));
        (seen.Text("code"), seen.Text("number"), seen.Id("learnerId")).ShouldBe((holder.Certificate.Code.Value, holder.Certificate.Number.Value, holder.Learner.Value));
        seen["modules"]!.AsArray().Select(module => module!["name"]!.Text("fr")).ShouldContain("Essentiels de l'ordinateur");
        seen["revocation"].ShouldBeNull();
        (await holder.Audited("GetCertificate")).ShouldBe(["read coordinator name,certificate"]);
    }

    [Fact]
    public async Task One_whose_name_was_erased_still_says_the_rest()
    {
        var holder = await StoredHolder.In(app);
        await holder.EraseName();

        var seen = await app.As(Role.Coordinator).See(holder.Path).Gives(HttpStatusCode.OK);

        (seen["holder"], seen.Text("status")).ShouldBe((null, "valid"));
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_others_than_staff_may_not_look()
    {
        await app.As(Role.Coordinator).See($"/v1/certificates/{Guid.Empty}").ShouldRefuse(HttpStatusCode.NotFound, "certificate.not-found");
        (await app.As(Role.Tester).See($"/v1/certificates/{Guid.Empty}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.Anonymous().See($"/v1/certificates/{Guid.Empty}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
