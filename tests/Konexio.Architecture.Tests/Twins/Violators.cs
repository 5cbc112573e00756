using FluentValidation;
using FluentValidation.Results;
using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Architecture.Tests.Twins;

/// <summary>Has all that a story needs.</summary>
public sealed record FindableStory(string Name) : ICommand<Nothing>;

internal sealed class FindableStoryHandler : ICommandHandler<FindableStory, Nothing>
{
    public Task<Result<Nothing>> Handle(FindableStory request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<Nothing>>(default(Nothing));
}

public sealed record LostStory(string Name) : ICommand<Nothing>;

public sealed record LostQuestion(string Name) : IQuery<Nothing>;

internal sealed record LostInnerStory(string Name) : ICommand<Nothing>;

public sealed class VisibleHandler : ICommandHandler<LostStory, Nothing>
{
    public Task<Result<Nothing>> Handle(LostStory request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<Nothing>>(default(Nothing));
}

public sealed class VisibleValidator : AbstractValidator<LostStory>;

internal sealed class WaitingValidator : AbstractValidator<LostStory>
{
    public override Task<ValidationResult> ValidateAsync(ValidationContext<LostStory> context, CancellationToken cancellation = default) =>
        base.ValidateAsync(context, cancellation);
}

internal class OpenListener : IListenTo<GoodEvent>
{
    public virtual Task Hear(GoodEvent heard, CancellationToken ct) => Task.CompletedTask;
}

internal sealed class ClosedListener : OpenListener;

public sealed class VisibleDbContext : DbContext;

public static class VisibleEndpoints
{
    public static IResult Answer() => Results.Ok();
}

internal sealed class SettableThing
{
    public string Open { get; set; } = "";

    public string Born { get; init; } = "";

    public string Kept { get; private set; } = "";

    public void Keep(string text) => Kept = text;
}

internal sealed record NotifiedThing : INotification;

internal sealed class GreedyThing(int a, int b, int c, int d, int e, int f, int g)
{
    public int Sum => a + b + c + d + e + f + g;
}

internal sealed record WideRecord(int A, int B, int C, int D, int E, int F, int G);

internal sealed class ThingManager;

internal static class BadErrors
{
    public static readonly Error Field = Error.Conflict("Badly Named");

    public static Error Property => Error.Conflict("no-area");

    public static Error Fine => Error.Conflict("referral.already-open");
}

[EventName("architecture.good-event.v1")]
public sealed record GoodEvent(Guid AggregateId, string? Reason, DateOnly? On, IReadOnlyList<string> Codes, GoodPart Part) : IIntegrationEvent;

public sealed record GoodPart(int Places);

[EventName("architecture.same-name.v1")]
public sealed record FirstOfTwoEvents(Guid AggregateId) : IIntegrationEvent;

[EventName("architecture.same-name.v1")]
public sealed record SecondOfTwoEvents(Guid AggregateId) : IIntegrationEvent;

public sealed record NamelessEvent(Guid AggregateId) : IIntegrationEvent;

[EventName("curriculum.foreign-event.v1")]
public sealed record ForeignEvent(Guid AggregateId) : IIntegrationEvent;

[EventName("architecture.Unversioned")]
public sealed record UnversionedEvent(Guid AggregateId) : IIntegrationEvent;

[EventName("architecture.rich-event.v1")]
public sealed record RichEvent(Guid AggregateId, PersonId Person, Uri Where) : IIntegrationEvent;

[EventName("architecture.class-event.v1")]
public sealed class ClassEvent : IIntegrationEvent
{
    public Guid AggregateId => Guid.Empty;
}
