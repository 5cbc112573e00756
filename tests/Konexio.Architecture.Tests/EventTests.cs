using Konexio.Architecture.Tests.Rules;
using Konexio.Architecture.Tests.Twins;

namespace Konexio.Architecture.Tests;

public sealed class EventTests
{
    [Fact]
    public void Contract_events_are_records_of_primitives_under_unique_versioned_names() =>
        EventRules.Faults(House.All.WrittenTypes()).ShouldBeEmpty();

    [Fact]
    public void A_good_event_is_not_reported() => EventRules.Faults([typeof(GoodEvent)]).ShouldBeEmpty();

    [Fact]
    public void An_event_with_a_rich_member_is_reported() =>
        EventRules.Faults([typeof(RichEvent)]).ShouldBe(
        [
            $"{typeof(RichEvent).FullName}.Person is not a primitive",
            $"{typeof(RichEvent).FullName}.Where is not a primitive",
        ]);

    [Theory]
    [InlineData(typeof(ClassEvent), "is not a record")]
    [InlineData(typeof(NamelessEvent), "has no EventName")]
    [InlineData(typeof(ForeignEvent), "is not architecture.kebab-name.vN")]
    [InlineData(typeof(UnversionedEvent), "is not architecture.kebab-name.vN")]
    public void An_event_of_another_form_is_reported(Type type, string fault) =>
        EventRules.Faults([type]).ShouldHaveSingleItem().ShouldContain(fault);

    [Fact]
    public void Two_events_of_one_name_are_reported() =>
        EventRules.Faults([typeof(FirstOfTwoEvents), typeof(SecondOfTwoEvents)]).ShouldHaveSingleItem().ShouldContain("'architecture.same-name.v1' names");
}
