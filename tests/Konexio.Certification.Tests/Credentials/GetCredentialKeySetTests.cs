using System.Net;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Credentials;

public sealed class GetCredentialKeySetTests(CertificationApp app)
{
    private const string Path = "/.well-known/credential-keys.json";

    [Fact]
    public async Task Public_halves_alone_are_published()
    {
        using var answer = await app.Anonymous().See(Path);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/jwk-set+json");
        answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromMinutes(5));
        var keys = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["keys"]!.AsArray();
        keys.ShouldNotBeEmpty();
        foreach (var key in keys)
            key!.AsObject().Select(member => member.Key).ShouldBe(["kty", "crv", "x", "y", "kid", "alg", "use"]);
    }

    [Fact]
    public async Task Who_has_the_set_is_told_so_until_it_changes()
    {
        await using var school = await ModuleApp.Start("konexio_key_set", app.Clock, Infrastructure.CertificationModule.Register);
        using var anybody = school.Anonymous();
        anybody.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", await anybody.TagOf(Path));

        (await anybody.See(Path)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await school.As(Role.Administrator).Do("/v1/credential-keys/rotate").Gives(HttpStatusCode.OK);
        (await anybody.See(Path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Those_who_need_the_first_key_at_once_get_the_same()
    {
        await using var school = await ModuleApp.Start("konexio_first_key", app.Clock, Infrastructure.CertificationModule.Register);
        using var anybody = school.Anonymous();

        var sets = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Patiently(anybody)));

        sets.Distinct().ShouldHaveSingleItem();
    }

    // On a slow machine the first key may take longer than others may wait for a lock.
    private static async Task<string> Patiently(HttpClient anybody)
    {
        while (true)
        {
            using var answer = await anybody.See(Path);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable) return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }
}
