using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;

namespace Konexio.Api.Access;

/// <summary>A client changes its own secret, or an administrator does it for one.</summary>
internal sealed record RotateClientSecret(string ClientId) : ICommand<RotateClientSecretResponse>;

/// <summary>The client's new secret.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="ClientSecret">Shown once; absent when the request was repeated.</param>
internal sealed record RotateClientSecretResponse(string ClientId, string? ClientSecret) : IHasSecret<RotateClientSecretResponse>
{
    public RotateClientSecretResponse WithoutSecret() => this with { ClientSecret = null };
}

internal sealed class RotateClientSecretValidator : AbstractValidator<RotateClientSecret>
{
    public RotateClientSecretValidator() => RuleFor(rotation => rotation.ClientId).NotEmpty().PlainText(100);
}

internal sealed class RotateClientSecretHandler(Clients clients, ICaller caller) : ICommandHandler<RotateClientSecret, RotateClientSecretResponse>
{
    public async Task<Result<RotateClientSecretResponse>> Handle(RotateClientSecret request, CancellationToken cancellationToken)
    {
        if (caller.Role != Role.Administrator && caller.ClientId != request.ClientId) return ClientErrors.NotFound;
        if (await clients.Rotate(request.ClientId, cancellationToken) is not { } secret) return ClientErrors.NotFound;

        return new RotateClientSecretResponse(request.ClientId, secret);
    }
}
