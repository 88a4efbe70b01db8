using Shouldly;
using Sparkify.Web.Answering;

namespace Sparkify.Tests.Web;

public sealed class ViewTests
{
    [Fact]
    public void The_same_choices_make_the_same_address_in_any_order()
    {
        View.Of(("state", "CA"), ("level", "paid")).Link("/demand").ShouldBe("/demand?level=paid&state=CA");
        View.Of(("level", "paid"), ("state", "CA")).Link("/demand").ShouldBe("/demand?level=paid&state=CA");
    }

    [Fact]
    public void An_address_carries_any_text()
    {
        View.Of(("name", "AC/DC & \"friends\"?")).Link("/demand/artist").ShouldBe("/demand/artist?name=AC%2FDC%20%26%20%22friends%22%3F");
    }

    [Fact]
    public void Dates_are_stronger_than_a_period_and_an_empty_value_is_none()
    {
        View.Of(("period", "all"), ("since", "2018-11-05"), ("level", "")).Link("/").ShouldBe("/?since=2018-11-05");
    }

    [Fact]
    public void A_change_leaves_the_view_it_came_from_as_it_was()
    {
        var view = View.Of(("level", "paid"));

        view.With(("level", null), ("gender", "F")).Link("/").ShouldBe("/?gender=F");
        view.Link("/").ShouldBe("/?level=paid");
    }
}
