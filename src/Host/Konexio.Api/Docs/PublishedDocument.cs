using System.Text;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Konexio.Api.Docs;

/// <summary>The document as it is downloaded, made once.</summary>
internal sealed partial class PublishedDocument(IServiceScopeFactory scopes)
{
    private readonly Lazy<Task<byte[]>> _canonical = new(() => Make(scopes, OpenApiSpecVersion.OpenApi3_1));
    private readonly Lazy<Task<byte[]>> _newer = new(() => Make(scopes, OpenApiSpecVersion.OpenApi3_2));

    /// <summary>OpenAPI 3.1.</summary>
    public Task<byte[]> Canonical() => _canonical.Value;

    /// <summary>OpenAPI 3.2, for tools that read it.</summary>
    public Task<byte[]> Newer() => _newer.Value;

    private static async Task<byte[]> Make(IServiceScopeFactory scopes, OpenApiSpecVersion version)
    {
        await using var scope = scopes.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync("v1");
        // Older parsers refuse the patch level 3.1.2.
        return Encoding.UTF8.GetBytes(PatchLevel().Replace(await document.SerializeAsJsonAsync(version), "3.1.1"));
    }

    [GeneratedRegex("(?<=^[^a-z]{0,20}\"openapi\": \")3\\.1\\.[0-9]+(?=\")", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PatchLevel();
}
