using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Infrastructure.Credentials;
using Konexio.SharedKernel;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>Says who issues credentials: the school's Profile (Open Badges 3.0).</summary>
public sealed record GetIssuer : IQuery<PublicDocument>
{
    internal Issuer Issuer { get; init; } = new("", "");

    public override string ToString() => nameof(GetIssuer);
}

internal sealed class GetIssuerHandler : IQueryHandler<GetIssuer, PublicDocument>
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(1);

    public Task<Result<PublicDocument>> Handle(GetIssuer query, CancellationToken cancellationToken)
    {
        var profile = new JsonObject { ["@context"] = Issuer.Contexts };
        foreach (var (name, value) in query.Issuer.Profile()) profile[name] = value?.DeepClone();
        return Task.FromResult<Result<PublicDocument>>(PublicDocument.Of(profile.ToJsonString(PublicDocument.Json), PublicDocument.LinkedData, MaxAge));
    }
}
