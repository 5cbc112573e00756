using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Credentials;

public sealed class ListCredentialKeysTests(CertificationApp app)
{
    [Fact]
    public async Task Staff_see_which_key_signs_and_never_a_half_of_it()
    {
        var newest = (await app.As(Role.Administrator).Do("/v1/credential-keys/rotate").Gives(HttpStatusCode.OK)).Id();
        await app.As(Role.Administrator).Do("/v1/credential-keys/rotate").Gives(HttpStatusCode.OK);

        var all = await app.As(Role.Coordinator).All("/v1/credential-keys?limit=1");

        all.Single(key => key.Id() == newest).Text("status").ShouldBe("retired");
        all.Select(key => key.Id()).ShouldBe(all.Select(key => key.Id()).OrderDescending());
        all.ShouldAllBe(key => key.AsObject().All(member => new[] { "id", "status", "createdAt", "retiredAt", "revokedAt" }.Contains(member.Key)));
        (await app.As(Role.Trainer).See("/v1/credential-keys")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
