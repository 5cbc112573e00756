using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Grants;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Grants;

/// <summary>Registers an organisation that pays for what the school does.</summary>
public sealed record RegisterFunder : ICommand<RegisterFunderResponse>
{
    /// <example>Fonds social européen</example>
    public string Name { get; init; } = "";
}

/// <summary>The new funder.</summary>
/// <param name="Id">The funder's identifier.</param>
public sealed record RegisterFunderResponse(Guid Id);

internal sealed class RegisterFunderValidator : AbstractValidator<RegisterFunder>
{
    private const int Longest = 200;

    public RegisterFunderValidator() => RuleFor(command => command.Name).NotEmpty().PlainText(Longest);
}

internal sealed class RegisterFunderHandler(IFunders funders, TimeProvider clock) : ICommandHandler<RegisterFunder, RegisterFunderResponse>
{
    public async Task<Result<RegisterFunderResponse>> Handle(RegisterFunder command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var funder = Funder.Register(new FunderId(Guid.CreateVersion7(now)), command.Name, now);
        if (!funder.Succeeded) return Result<RegisterFunderResponse>.Refused(funder.Errors);

        await funders.Add(funder.Value, cancellationToken);
        return new RegisterFunderResponse(funder.Value.Id.Value);
    }
}
