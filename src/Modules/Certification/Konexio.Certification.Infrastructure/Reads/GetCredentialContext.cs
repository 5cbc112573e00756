using System.Collections.Frozen;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Infrastructure.Credentials;
using Konexio.SharedKernel;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>Gives a JSON-LD context that credentials refer to, so that they can be read without asking its publisher.</summary>
/// <param name="Name"><c>credentials-v2</c> (W3C) or <c>open-badges-v3</c> (1EdTech, 3.0.3).</param>
public sealed record GetCredentialContext(string Name) : IQuery<PublicDocument>;

internal sealed class GetCredentialContextHandler : IQueryHandler<GetCredentialContext, PublicDocument>
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);

    private static readonly FrozenDictionary<string, PublicDocument> Known =
        new[] { "credentials-v2", "open-badges-v3" }.ToFrozenDictionary(name => name, Embedded, StringComparer.Ordinal);

    public Task<Result<PublicDocument>> Handle(GetCredentialContext query, CancellationToken cancellationToken) =>
        Task.FromResult(Known.TryGetValue(query.Name, out var found) ? found : (Result<PublicDocument>)CredentialContextErrors.NotFound);

    private static PublicDocument Embedded(string name)
    {
        var home = typeof(PublicDocument);
        using var text = new StreamReader(home.Assembly.GetManifestResourceStream(home, $"Contexts.{name}.jsonld")!);
        return PublicDocument.Of(text.ReadToEnd(), PublicDocument.LinkedData, MaxAge);
    }
}

internal static class CredentialContextErrors
{
    public static Error NotFound => Error.NotFound("credential-context.not-found");
}
