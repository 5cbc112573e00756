using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Application.SchoolPeople;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Testers;

/// <summary>Registers a person who supervises exam sessions; the name is kept sealed.</summary>
public sealed record RegisterTester : ICommand<RegisterTesterResponse>
{
    /// <example>Luc Exemple</example>
    public string Name { get; init; } = "";

    /// <summary>The trainer, where the tester teaches at the school: who trained a candidate may not supervise them.</summary>
    public Guid? TrainerId { get; init; }

    public override string ToString() => nameof(RegisterTester);
}

/// <summary>The new tester.</summary>
/// <param name="Id">The tester's identifier.</param>
/// <param name="PersonId">Who that is.</param>
public sealed record RegisterTesterResponse(Guid Id, Guid PersonId);

internal sealed class RegisterTesterValidator : AbstractValidator<RegisterTester>
{
    private const int Longest = 200;

    public RegisterTesterValidator() => RuleFor(command => command.Name).NotEmpty().PlainText(Longest);
}

internal sealed class RegisterTesterHandler(ITesters testers, ISchoolPeople people, IAudit audit, TimeProvider clock)
    : ICommandHandler<RegisterTester, RegisterTesterResponse>
{
    public async Task<Result<RegisterTesterResponse>> Handle(RegisterTester command, CancellationToken cancellationToken)
    {
        var name = FullName.Of(command.Name);
        if (!name.Succeeded) return Result<RegisterTesterResponse>.Refused(name.Errors);

        var now = clock.GetUtcNow();
        TrainerId? trainer = command.TrainerId is { } id ? new TrainerId(id) : null;
        var known = trainer is { } taught ? await people.PersonOf(taught, cancellationToken) : new PersonId(Guid.CreateVersion7(now));
        if (known is not { } person) return TesterErrors.TrainerUnknown;

        var tester = Tester.Register(new TesterId(Guid.CreateVersion7(now)), person, name.Value, trainer, now);
        await testers.Add(tester, cancellationToken);
        audit.Touched(person, nameof(RegisterTester), AuditedAccess.Change, "name", "tester");
        return new RegisterTesterResponse(tester.Id.Value, person.Value);
    }
}
