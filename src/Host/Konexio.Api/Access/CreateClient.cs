using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;

namespace Konexio.Api.Access;

/// <summary>An administrator admits a machine that may ask for tokens.</summary>
/// <param name="Name">What the client is called among people.</param>
/// <param name="Role">What the client stands for.</param>
/// <param name="SubjectId">The partner organisation, mentor, company or funder that the client stands for; needed for these roles, and absent for all others.</param>
/// <param name="Scopes">What its tokens may be used for; all that its role can use, where absent.</param>
internal sealed record CreateClient(string Name, Role? Role, Guid? SubjectId, IReadOnlyList<string>? Scopes) : ICommand<CreateClientResponse>;

/// <summary>The new client.</summary>
/// <param name="ClientId">What the client calls itself when it asks for a token.</param>
/// <param name="ClientSecret">Shown once; absent when the request was repeated.</param>
/// <param name="Scopes">What its tokens may be used for.</param>
internal sealed record CreateClientResponse(string ClientId, string? ClientSecret, IReadOnlyList<string> Scopes) : IHasSecret<CreateClientResponse>
{
    public CreateClientResponse WithoutSecret() => this with { ClientSecret = null };
}

internal sealed class CreateClientValidator : AbstractValidator<CreateClient>
{
    public CreateClientValidator(AccessTable table)
    {
        RuleFor(client => client.Name).NotEmpty().PlainText(200);
        RuleFor(client => client.Role).NotNull();
        RuleFor(client => client.Role).Must(role => role is not (Role.Anonymous or Role.System)).WithErrorCode("client.role-reserved");
        RuleFor(client => client.SubjectId).NotNull().When(client => StandsForOne(client.Role)).WithErrorCode("client.subject-required");
        RuleFor(client => client.SubjectId).Null().When(client => client.Role is not null && !StandsForOne(client.Role)).WithErrorCode("client.subject-not-expected");
        RuleFor(client => client.Scopes).AtMost(50);
        RuleForEach(client => client.Scopes).Must((client, scope) => table.ScopesOf(client.Role!.Value).Contains(scope))
            .When(client => client.Role is not null).WithErrorCode("client.unknown-scope");
    }

    private static bool StandsForOne(Role? role) => role is Role.Partner or Role.Mentor or Role.Company or Role.Funder;
}

internal sealed class CreateClientHandler(Clients clients, AccessTable table, TimeProvider clock) : ICommandHandler<CreateClient, CreateClientResponse>
{
    public async Task<Result<CreateClientResponse>> Handle(CreateClient request, CancellationToken cancellationToken)
    {
        var role = request.Role!.Value;
        var scopes = request.Scopes ?? table.ScopesOf(role);
        var client = new Client(Guid.CreateVersion7(clock.GetUtcNow()).ToString(), request.Name, role, request.SubjectId, scopes);
        return new CreateClientResponse(client.ClientId, await clients.Add(client, cancellationToken), scopes);
    }
}
