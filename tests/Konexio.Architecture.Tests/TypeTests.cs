using Konexio.Architecture.Tests.Rules;
using Konexio.Architecture.Tests.Twins;

namespace Konexio.Architecture.Tests;

public sealed class TypeTests
{
    private static readonly IReadOnlyList<Type> Written = House.All.WrittenTypes();

    [Fact]
    public void What_only_the_module_needs_is_internal_and_sealed() =>
        TypeRules.InternalSealed(House.Modules.WrittenTypes()).ShouldBeEmpty();

    [Theory]
    [InlineData(typeof(VisibleHandler))]
    [InlineData(typeof(VisibleValidator))]
    [InlineData(typeof(VisibleDbContext))]
    [InlineData(typeof(VisibleEndpoints))]
    [InlineData(typeof(OpenListener))]
    public void A_handler_validator_context_or_endpoint_that_is_open_is_reported(Type type) =>
        TypeRules.InternalSealed([type]).ShouldHaveSingleItem().ShouldContain(type.Name);

    [Fact]
    public void An_internal_sealed_handler_is_not_reported() =>
        TypeRules.InternalSealed([typeof(FindableStoryHandler), typeof(ClosedListener)]).ShouldBeEmpty();

    [Fact]
    public void Validators_are_synchronous() => TypeRules.SynchronousValidators(House.Modules.WrittenTypes()).ShouldBeEmpty();

    [Fact]
    public void A_validator_that_validates_asynchronously_is_reported() =>
        TypeRules.SynchronousValidators([typeof(WaitingValidator), typeof(VisibleValidator)]).ShouldHaveSingleItem().ShouldContain(nameof(WaitingValidator));

    [Fact]
    public void Domain_has_no_public_setter() =>
        TypeRules.NoPublicSetters(House.Layer("Domain").WrittenTypes()).ShouldBeEmpty();

    [Fact]
    public void A_public_setter_is_reported_and_an_init_only_one_is_not() =>
        TypeRules.NoPublicSetters([typeof(SettableThing)]).ShouldHaveSingleItem().ShouldContain("SettableThing.Open");

    [Fact]
    public void No_event_is_a_MediatR_notification() => TypeRules.NoNotifications(Written).ShouldBeEmpty();

    [Fact]
    public void A_MediatR_notification_is_reported() => TypeRules.NoNotifications([typeof(NotifiedThing)]).ShouldHaveSingleItem();

    [Fact]
    public void Constructors_take_few_parameters() => TypeRules.FewConstructorParameters(Written).ShouldBeEmpty();

    [Fact]
    public void A_seventh_constructor_parameter_is_reported_unless_the_class_is_a_record() =>
        TypeRules.FewConstructorParameters([typeof(GreedyThing), typeof(WideRecord)]).ShouldHaveSingleItem().ShouldContain("GreedyThing takes 7");

    [Fact]
    public void Names_say_something() => TypeRules.NoEmptyNames(Written).ShouldBeEmpty();

    [Fact]
    public void An_empty_name_is_reported() =>
        TypeRules.NoEmptyNames([typeof(ThingManager), typeof(GoodPart)]).ShouldHaveSingleItem().ShouldContain("ThingManager");

    [Fact]
    public void Refusals_have_codes_of_one_form() => TypeRules.RefusalCodes(Written).ShouldBeEmpty();

    [Fact]
    public void A_refusal_with_a_code_of_another_form_is_reported() =>
        TypeRules.RefusalCodes([typeof(BadErrors)]).Order().ShouldBe(
        [
            $"{typeof(BadErrors).FullName}.Field: 'Badly Named' is not area.kebab-code",
            $"{typeof(BadErrors).FullName}.Property: 'no-area' is not area.kebab-code",
        ]);
}
